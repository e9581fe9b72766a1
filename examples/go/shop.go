package main

import (
	"fmt"
	"strconv"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)

	// `cdk deploy -c release=2` is the app after a change, `-c release=3` the app after a change that cannot be deployed.
	release := 1
	if context := app.Node().TryGetContext(jsii.String("release")); context != nil {
		number, err := strconv.Atoi(fmt.Sprint(context))
		if err != nil {
			panic(err)
		}
		release = number
	}

	domain := NewDomainStack(app, "ShopDomain").Domain
	objectTypes := NewObjectTypesStack(app, "ShopObjectTypes", domain, release)

	team := "web-shop"
	if release == 1 {
		team = "shop"
	}
	awscdk.Tags_Of(objectTypes).Add(jsii.String("team"), jsii.String(team), nil)

	app.Synth(nil)
}
