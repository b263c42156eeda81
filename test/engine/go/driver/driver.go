// Package driver carries out one operation of an inline program, as it is asked on standard input.
package driver

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optdestroy"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optpreview"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optup"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// The operation failed, which is an outcome; any other code but 0 says that it could not be tried.
const failed = 3

type request struct {
	Operation   string            `json:"operation"`
	Project     string            `json:"project"`
	ProjectName string            `json:"projectName"`
	Stack       string            `json:"stack"`
	Secrets     map[string]string `json:"secrets"`
}

// Run carries out the operation, with what the engine says on standard output.
func Run(program pulumi.RunFunc) {
	ctx := context.Background()
	asked, stack, err := open(ctx, program)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := operate(ctx, asked.Operation, stack); err != nil {
		os.Exit(failed)
	}
}

func open(ctx context.Context, program pulumi.RunFunc) (request, auto.Stack, error) {
	var asked request
	var stack auto.Stack
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		return asked, stack, err
	}
	stack, err := auto.SelectStackInlineSource(ctx, asked.Stack, asked.ProjectName, program, auto.WorkDir(asked.Project))
	if err != nil {
		return asked, stack, err
	}
	if len(asked.Secrets) == 0 {
		return asked, stack, nil
	}
	secrets := auto.ConfigMap{}
	for key, value := range asked.Secrets {
		secrets[key] = auto.ConfigValue{Value: value, Secret: true}
	}
	return asked, stack, stack.SetAllConfig(ctx, secrets)
}

func operate(ctx context.Context, operation string, stack auto.Stack) error {
	var err error
	switch operation {
	case "preview":
		_, err = stack.Preview(ctx, optpreview.ProgressStreams(os.Stdout), optpreview.ErrorProgressStreams(os.Stdout))
	case "up":
		_, err = stack.Up(ctx, optup.ProgressStreams(os.Stdout), optup.ErrorProgressStreams(os.Stdout))
	case "refresh":
		_, err = stack.Refresh(ctx, optrefresh.ProgressStreams(os.Stdout), optrefresh.ErrorProgressStreams(os.Stdout))
	case "destroy":
		_, err = stack.Destroy(ctx, optdestroy.ProgressStreams(os.Stdout), optdestroy.ErrorProgressStreams(os.Stdout))
	default:
		err = fmt.Errorf("there is no operation %q", operation)
	}
	return err
}
