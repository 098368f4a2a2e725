// Command control-plane holds etcd and the programs of a Kubernetes control plane in one binary. The first argument
// names the program, the rest are its own flags:
//
//	control-plane kube-apiserver --etcd-servers http://127.0.0.1:2379 …
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	manager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

// programs maps a program's name to how it runs with the arguments it would see as a binary of its own.
var programs = map[string]func(args []string) int{
	"etcd": func(args []string) int {
		etcdmain.Main(args)
		return 0
	},
	"kube-apiserver":          kubernetes(apiserver.NewAPIServerCommand),
	"kube-controller-manager": kubernetes(manager.NewControllerManagerCommand),
	"kube-scheduler":          kubernetes(func() *cobra.Command { return scheduler.NewSchedulerCommand() }),
}

// kubernetes adapts a program's command. It is made only when it runs: each registers flags and feature gates that
// belong to the whole process.
func kubernetes(command func() *cobra.Command) func([]string) int {
	return func(args []string) int {
		program := command()
		program.SetArgs(args[1:])
		return cli.Run(program)
	}
}

func main() {
	if len(os.Args) > 1 {
		if run, found := programs[os.Args[1]]; found {
			os.Exit(run(os.Args[1:]))
		}
	}
	fmt.Fprintln(os.Stderr, "usage: control-plane etcd|kube-apiserver|kube-controller-manager|kube-scheduler [flags]")
	os.Exit(2)
}
