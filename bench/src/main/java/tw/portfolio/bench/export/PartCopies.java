package tw.portfolio.bench.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import tw.portfolio.aws.Environment;
import tw.portfolio.files.s3.S3Connection;

/**
 * One large object of all files, of which S3 copies the large ones by itself ({@code
 * UploadPartCopy}); the small ones between them are read and sent. What stands between files in an
 * archive has so few bytes that it is left out.
 */
final class PartCopies {
  /** S3 takes no smaller part, but for the last. */
  private static final int LEAST_PART = 5 << 20;

  private final S3Client client;
  private final String from;
  private final String to;
  private final ByteArrayOutputStream small = new ByteArrayOutputStream();
  private final List<CompletedPart> parts = new ArrayList<>();

  PartCopies(Environment environment) {
    this.client = new S3Connection(environment).client();
    this.from = environment.required("FILES_BUCKET");
    this.to = environment.required("EXPORTS_BUCKET");
  }

  /**
   * Makes it.
   *
   * @return seconds
   */
  double make(ArchivedSchool school) {
    long start = System.nanoTime();
    parts.clear();
    String key = "floor/" + school.school().code();
    String upload = client.createMultipartUpload(create -> create.bucket(to).key(key)).uploadId();
    List<String> keys = school.keys();
    for (int at = 0; at < keys.size(); at++) {
      String source = keys.get(at);
      if (school.mebibytes(at) << 20 >= LEAST_PART && small.size() >= LEAST_PART) {
        send(key, upload);
        copy(key, upload, source);
      } else {
        small.writeBytes(
            client.getObjectAsBytes(get -> get.bucket(from).key(source)).asByteArrayUnsafe());
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
    byte[] content = small.toByteArray();
    small.reset();
    var sent =
        client.uploadPart(
            part -> part.bucket(to).key(key).uploadId(upload).partNumber(number),
            RequestBody.fromBytes(content));
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
}
