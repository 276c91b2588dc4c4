package tw.portfolio.kernel.files.s3;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import tw.portfolio.kernel.files.ArchiveStore;

/** A multipart upload to S3. */
final class S3ArchiveUpload implements ArchiveStore.Upload {
  private static final String BYTES = "application/octet-stream";

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final String id;
  private final ConcurrentNavigableMap<Integer, CompletedPart> parts =
      new ConcurrentSkipListMap<>();

  S3ArchiveUpload(S3Client client, String bucket, String key, String id) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.id = id;
  }

  @Override
  public void part(int number, byte[] bytes, int length) {
    // The buffer itself, not a copy: parts are what most of the memory goes to.
    RequestBody body =
        RequestBody.fromContentProvider(
            () -> new ByteArrayInputStream(bytes, 0, length), length, BYTES);
    UploadPartResponse stored =
        client.uploadPart(
            request ->
                request
                    .bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .partNumber(number)
                    .contentLength((long) length)
                    .checksumCRC32(crc32(bytes, length)),
            body);
    // S3 wants to hear the checksums again at the end.
    parts.put(
        number,
        CompletedPart.builder()
            .partNumber(number)
            .eTag(stored.eTag())
            .checksumCRC32(stored.checksumCRC32())
            .build());
  }

  @Override
  public void complete() {
    List<CompletedPart> inOrder = List.copyOf(parts.values());
    client.completeMultipartUpload(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .uploadId(id)
                .multipartUpload(upload -> upload.parts(inOrder)));
  }

  @Override
  public void abort() {
    client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(id));
  }

  /** The CRC-32 as S3 takes it: four bytes in base 64. */
  static String crc32(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return Base64.getEncoder().encodeToString(four);
  }
}
