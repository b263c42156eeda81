package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// bind turns the text of a schema into the model that the generators read. Warnings are failures as well: what the
// binder only warns about comes out of the generators as a type that nobody meant.
func bind(text []byte) (*schema.Package, error) {
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, fmt.Errorf("not a Pulumi schema: %w", atLine(text, err))
	}
	bound, diagnostics, err := schema.BindSpec(spec, refusingLoader{}, schema.ValidationOptions{})
	// A failed binding gives its diagnostics a second time as the error; the list reads better, so it goes first.
	if len(diagnostics) > 0 {
		return nil, errors.New(readable(diagnostics))
	}
	return bound, err
}

// readable puts one problem on each line: hcl's own text of a list of diagnostics says "and 3 other diagnostic(s)".
func readable(diagnostics hcl.Diagnostics) string {
	lines := []string{"the schema has faults:"}
	for _, diagnostic := range diagnostics {
		lines = append(lines, "  "+strings.TrimSuffix(diagnostic.Summary+"; "+diagnostic.Detail, "; "))
	}
	return strings.Join(lines, "\n")
}

// atLine adds the line to an error of the JSON reader, which knows the byte only.
func atLine(text []byte, err error) error {
	var offset int64
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		offset = syntax.Offset
	} else if mismatch := (*json.UnmarshalTypeError)(nil); errors.As(err, &mismatch) {
		offset = mismatch.Offset
	} else {
		return err
	}
	return fmt.Errorf("line %d: %w", 1+strings.Count(string(text[:offset]), "\n"), err)
}
