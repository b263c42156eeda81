package main

import (
	"fmt"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// toolName is printed at the top of every generated file. It carries no version on purpose: with one, each new engine
// would rewrite every file of every SDK.
const toolName = "the huaweicloud-backup SDK generator"

// files maps a path inside an SDK, with forward slashes, to the text of that file.
type files map[string][]byte

// generate gives the files of each SDK, by the name of its folder.
func generate(schemaText []byte) (map[string]files, error) {
	generators := map[string]func(*schema.Package) (files, error){
		"nodejs": func(pkg *schema.Package) (files, error) {
			generated, err := nodejs.GeneratePackage(toolName, pkg, nil, nil, false, refusingLoader{})
			return generated, err
		},
		"python": func(pkg *schema.Package) (files, error) {
			generated, err := python.GeneratePackage(toolName, pkg, nil, refusingLoader{})
			return generated, err
		},
		"go": generateGo,
	}
	sdks := map[string]files{}
	for folder, generator := range generators {
		// Bound anew for each language, because a generator writes its settings into the package that it is given.
		pkg, err := bind(schemaText)
		if err != nil {
			return nil, err
		}
		if sdks[folder], err = generator(pkg); err != nil {
			return nil, fmt.Errorf("the %s SDK: %w", folder, err)
		}
	}
	return sdks, nil
}

// generateGo adds the two files without which Go will not take the folder as a module.
func generateGo(pkg *schema.Package) (files, error) {
	generated, err := gogen.GeneratePackage(toolName, pkg, nil)
	if err != nil {
		return nil, err
	}
	info, _ := pkg.Language["go"].(gogen.GoPackageInfo)
	return asModule(generated, info.ImportBasePath)
}
