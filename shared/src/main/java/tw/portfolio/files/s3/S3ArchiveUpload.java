package tw.portfolio.files.s3;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import tw.portfolio.files.ArchiveStore;

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
                    .contentMD5(md5(bytes, length)),
            body);
    // The client may have added a checksum of its own; S3 then wants to hear it again at the end.
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

  static String md5(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(bytes, 0, length);
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
