package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscustomerprofiles"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// DomainStack has the domain of the shop's profiles, in a stack of its own: it lives longer than any object type in it.
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
	// To delete a domain is to delete every profile and object in it.
	domain.ApplyRemovalPolicy(awscdk.RemovalPolicy_RETAIN, nil)

	return DomainStack{Stack: stack, Domain: domain}
}
