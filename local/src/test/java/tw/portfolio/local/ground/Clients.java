package tw.portfolio.local.ground;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.s3.S3Connection;

/** Bare clients of a ground's services, to set up and to look. */
public record Clients(DynamoDbClient tables, S3Client objects, SqsClient queues, SesV2Client mails)
    implements AutoCloseable {
  static Clients of(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Connection connection = new Connection(environment);
    return new Clients(
        connection.client(DynamoDbClient.builder(), "DYNAMODB"),
        new S3Connection(environment).client(),
        connection.client(SqsClient.builder(), "SQS"),
        connection.client(SesV2Client.builder(), "SESV2"));
  }

  @Override
  public void close() {
    tables.close();
    objects.close();
    queues.close();
    mails.close();
  }
}
