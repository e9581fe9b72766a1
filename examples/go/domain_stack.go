package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscustomerprofiles"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// DomainStack has the domain of the shop's profiles, in a separate stack, because it outlives the object types in it.
type DomainStack struct {
	awscdk.Stack
	Domain awscustomerprofiles.CfnDomain
}

func NewDomainStack(scope constructs.Construct, id string) DomainStack {
	stack := awscdk.NewStack(scope, jsii.String(id), nil)

	domain := awscustomerprofiles.NewCfnDomain(stack, jsii.String("Domain"), &awscustomerprofiles.CfnDomainProps{
		DomainName:            jsii.String("shop"),
		DefaultExpirationDays: jsii.Number(366),
	})
	// Deleting a domain also deletes all its profiles and objects.
	domain.ApplyRemovalPolicy(awscdk.RemovalPolicy_RETAIN, nil)

	return DomainStack{Stack: stack, Domain: domain}
}
