/** Who is in a section, in DynamoDB. */
package tw.portfolio.record.section.dynamo;
