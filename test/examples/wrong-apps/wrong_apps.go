// Synthesizes each invalid app, and prints the error messages by rule.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-customer-profiles/cdk-customer-profiles-go/cdkcustomerprofiles"
)

type wrongApp struct {
	Mapping    map[string]any
	Properties struct {
		DomainName, ObjectTypeName, Description      *string
		Owner                                        *string
		ExpirationDays, ServiceTimeoutMinutes        *float64
		MaxProfileObjectCount, SourcePriority        *float64
		Tags                                         *map[string]*string
		EncryptionKeyAlias, DomainEncryptionKeyAlias *string
		ProviderRegion                               *string
		HasNoDomain, IsSnapshot, IsTwice             bool
	}
}

// messageOf returns the error message of an app, or an empty string if it is valid.
func messageOf(wrong wrongApp) (message string) {
	defer func() {
		if problem := recover(); problem != nil {
			message = fmt.Sprint(problem)
		}
	}()
	properties := wrong.Properties
	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Shop"), nil)

	props := &cdkcustomerprofiles.ProfileObjectTypeProps{
		DomainName:            jsii.String("retail"),
		ObjectTypeName:        jsii.String("ShopOrder"),
		Description:           properties.Description,
		Owner:                 properties.Owner,
		MaxProfileObjectCount: properties.MaxProfileObjectCount,
		SourcePriority:        properties.SourcePriority,
		Tags:                  properties.Tags,
	}
	if properties.DomainName != nil {
		props.DomainName = properties.DomainName
	}
	if properties.HasNoDomain {
		props.DomainName = nil
	}
	if properties.ObjectTypeName != nil {
		props.ObjectTypeName = properties.ObjectTypeName
	}
	if wrong.Mapping == nil {
		props.Mapping = cdkcustomerprofiles.ObjectTypeMapping_FromTemplate(cdkcustomerprofiles.ObjectTypeTemplate_CTR())
	} else {
		props.Mapping = cdkcustomerprofiles.ObjectTypeMapping_FromJson(&wrong.Mapping)
	}
	if properties.ExpirationDays != nil {
		props.Expiration = awscdk.Duration_Days(properties.ExpirationDays)
	}
	if properties.ServiceTimeoutMinutes != nil {
		props.ServiceTimeout = awscdk.Duration_Minutes(properties.ServiceTimeoutMinutes)
	}
	if properties.IsSnapshot {
		props.RemovalPolicy = awscdk.RemovalPolicy_SNAPSHOT
	}
	if properties.EncryptionKeyAlias != nil {
		props.EncryptionKey = awskms.Alias_FromAliasName(stack, jsii.String("Key"), properties.EncryptionKeyAlias)
	}
	if properties.DomainEncryptionKeyAlias != nil {
		props.DomainEncryptionKey = awskms.Alias_FromAliasName(stack, jsii.String("DomainKey"), properties.DomainEncryptionKeyAlias)
	}
	if properties.ProviderRegion != nil {
		elsewhere := awscdk.NewStack(app, jsii.String("Elsewhere"), &awscdk.StackProps{Env: &awscdk.Environment{Region: properties.ProviderRegion}})
		props.Provider = cdkcustomerprofiles.NewProfileObjectTypeProvider(elsewhere, jsii.String("Provider"), nil)
	}

	cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("Orders"), props)
	if properties.IsTwice {
		cdkcustomerprofiles.NewProfileObjectType(stack, jsii.String("OrdersAgain"), props)
	}
	app.Synth(nil)
	return ""
}

func main() {
	defer jsii.Close()

	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var wrongApps map[string]wrongApp
	if err := json.Unmarshal(content, &wrongApps); err != nil {
		panic(err)
	}
	messages := map[string]string{}
	for rule, wrong := range wrongApps {
		if message := messageOf(wrong); message != "" {
			messages[rule] = message
		}
	}
	output, err := json.Marshal(messages)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(output))
}
