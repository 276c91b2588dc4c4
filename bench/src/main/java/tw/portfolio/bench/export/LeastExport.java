package tw.portfolio.bench.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Object;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.s3.S3Connection;

/** The same objects through the same client, and nothing looked at. */
final class LeastExport {
  private static final String COPIES = "floor/";

  /** S3 takes no smaller part, but for the last. */
  private static final int LEAST_PART = 5 << 20;

  private final S3Client client;
  private final String from;
  private final String to;
  private final ByteArrayOutputStream small = new ByteArrayOutputStream();
  private final List<CompletedPart> parts = new ArrayList<>();

  LeastExport(Environment environment) {
    this.client = new S3Connection(environment).client();
    this.from = environment.required("FILES_BUCKET");
    this.to = environment.required("EXPORTS_BUCKET");
  }

  /** Seconds to copy all files of a school, one after the other: GET, then PUT. */
  double copy(ArchivedSchool school) {
    long start = System.nanoTime();
    for (String key : school.keys()) {
      RequestBody content = RequestBody.fromBytes(content(key));
      client.putObject(put -> put.bucket(to).key(COPIES + key), content);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private byte[] content(String key) {
    return client.getObjectAsBytes(get -> get.bucket(from).key(key)).asByteArrayUnsafe();
  }

  /**
   * Seconds to make one large object of all files, of which S3 copies the large ones by itself
   * ({@code UploadPartCopy}); the small ones between them are read and sent. What stands between
   * files in an archive has so few bytes that it is left out.
   */
  double join(ArchivedSchool school) {
    long start = System.nanoTime();
    parts.clear();
    String key = COPIES + school.school().code();
    String upload = client.createMultipartUpload(create -> create.bucket(to).key(key)).uploadId();
    List<String> keys = school.keys();
    for (int at = 0; at < keys.size(); at++) {
      if (school.bytes(at) >= LEAST_PART && small.size() >= LEAST_PART) {
        send(key, upload);
        copy(key, upload, keys.get(at));
      } else {
        small.writeBytes(content(keys.get(at)));
      }
    }
    if (small.size() > 0) {
      send(key, upload);
    }
    client.completeMultipartUpload(
        complete ->
            complete
                .bucket(to)
                .key(key)
                .uploadId(upload)
                .multipartUpload(all -> all.parts(List.copyOf(parts))));
    return (System.nanoTime() - start) / 1e9;
  }

  private void send(String key, String upload) {
    int number = parts.size() + 1;
    RequestBody content = RequestBody.fromBytes(small.toByteArray());
    small.reset();
    var sent =
        client.uploadPart(
            part -> part.bucket(to).key(key).uploadId(upload).partNumber(number), content);
    parts.add(
        CompletedPart.builder()
            .partNumber(number)
            .eTag(sent.eTag())
            .checksumCRC32(sent.checksumCRC32())
            .build());
  }

  private void copy(String key, String upload, String source) {
    int number = parts.size() + 1;
    var copied =
        client.uploadPartCopy(
            part ->
                part.sourceBucket(from)
                    .sourceKey(source)
                    .destinationBucket(to)
                    .destinationKey(key)
                    .uploadId(upload)
                    .partNumber(number));
    parts.add(
        CompletedPart.builder().partNumber(number).eTag(copied.copyPartResult().eTag()).build());
  }

  /** Takes everything away that was made, so that no run finds a fuller disk than another. */
  void clear() {
    client.listObjectsV2Paginator(list -> list.bucket(to)).contents().stream()
        .map(S3Object::key)
        .toList()
        .forEach(key -> client.deleteObject(delete -> delete.bucket(to).key(key)));
  }
}
