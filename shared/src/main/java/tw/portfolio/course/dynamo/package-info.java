/** Who teaches a section, in DynamoDB. */
package tw.portfolio.course.dynamo;
