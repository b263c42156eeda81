package main

import (
	"context"
	"fmt"

	"github.com/blang/semver"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// refusingLoader stands where the binder expects a way to load the schemas of other packages. Ours refers to none, and
// loading one would start a plugin or a download, so every request is an error. The four methods are one question,
// asked in the four ways that the interface has collected over time.
type refusingLoader struct{}

var _ schema.ReferenceLoader = refusingLoader{}

func refused(name string) error {
	return fmt.Errorf("the schema refers to the package %q; it has to stand by itself", name)
}

func (refusingLoader) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, refused(name)
}

func (refusingLoader) LoadPackageV2(_ context.Context, which *schema.PackageDescriptor) (*schema.Package, error) {
	return nil, refused(which.PackageName())
}

func (refusingLoader) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, refused(name)
}

func (refusingLoader) LoadPackageReferenceV2(
	_ context.Context, which *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return nil, refused(which.PackageName())
}
