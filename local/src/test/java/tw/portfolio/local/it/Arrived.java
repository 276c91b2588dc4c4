package tw.portfolio.local.it;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.RequestParametersEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.ResponseElementsEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import tw.portfolio.local.sample.SampleFile;

/** What S3 tells when a file has come by a link. */
final class Arrived {
  private Arrived() {}

  /** The file that came by that link. */
  static S3Event by(JsonNode link, SampleFile file) {
    String[] path = URI.create(link.path("url").asText()).getPath().split("/", 3);
    S3BucketEntity bucket =
        new S3BucketEntity(path[1], new UserIdentityEntity("LOCAL"), "arn:aws:s3:::" + path[1]);
    S3ObjectEntity object =
        new S3ObjectEntity(path[2], (long) file.size(), "", "", "0000000000000001");
    return new S3Event(
        List.of(
            new S3EventNotificationRecord(
                "ap-northeast-1",
                "ObjectCreated:Put",
                "aws:s3",
                "2026-11-20T12:00:00Z",
                "2.1",
                new RequestParametersEntity("127.0.0.1"),
                new ResponseElementsEntity("LOCAL", "LOCAL"),
                new S3Entity("Arrived", bucket, object, "1.0"),
                new UserIdentityEntity("AWS:local"))));
  }
}
