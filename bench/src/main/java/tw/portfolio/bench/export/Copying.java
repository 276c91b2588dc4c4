package tw.portfolio.bench.export;

import java.util.List;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import tw.portfolio.aws.Environment;
import tw.portfolio.files.s3.S3Connection;

/** The same objects through the same client, one after the other: GET, then PUT. */
final class Copying {
  private static final String COPIES = "floor/";

  private final S3Client client;
  private final String from;
  private final String to;

  Copying(Environment environment) {
    this.client = new S3Connection(environment).client();
    this.from = environment.required("FILES_BUCKET");
    this.to = environment.required("EXPORTS_BUCKET");
  }

  /** Seconds to copy all of these. */
  double copy(List<String> keys) {
    long start = System.nanoTime();
    for (String key : keys) {
      ResponseBytes<GetObjectResponse> object =
          client.getObjectAsBytes(get -> get.bucket(from).key(key));
      client.putObject(
          put -> put.bucket(to).key(COPIES + key),
          RequestBody.fromBytes(object.asByteArrayUnsafe()));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Takes everything away that was made, so that no run finds a fuller disk than another. */
  void clear() {
    client.listObjectsV2Paginator(list -> list.bucket(to)).contents().stream()
        .map(S3Object::key)
        .toList()
        .forEach(key -> client.deleteObject(delete -> delete.bucket(to).key(key)));
  }
}
