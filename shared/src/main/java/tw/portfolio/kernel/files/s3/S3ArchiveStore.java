package tw.portfolio.kernel.files.s3;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.ArchiveRemoval;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;

/**
 * What jobs make, in S3. Every part and object is sent with its CRC-32, so S3 refuses bad bytes.
 */
public final class S3ArchiveStore implements ArchiveStore, ArchiveRemoval {
  private final Supplier<S3Client> client;
  private final LinkSigner signer;
  private final String bucket;

  private S3ArchiveStore(Supplier<S3Client> client, LinkSigner signer, String bucket) {
    this.client = client;
    this.signer = signer;
    this.bucket = bucket;
  }

  /** What exports make, in the bucket that the environment names. */
  public static S3ArchiveStore ofExports(Environment environment) {
    return of(environment, "EXPORTS_BUCKET");
  }

  /** What belongs to imports, in the bucket that the environment names. */
  public static S3ArchiveStore ofImports(Environment environment) {
    return of(environment, "IMPORTS_BUCKET");
  }

  private static S3ArchiveStore of(Environment environment, String variable) {
    S3Connection s3 = new S3Connection(environment);
    String bucket = environment.required(variable);
    return new S3ArchiveStore(new Lazy<>(s3::client)::getValue, s3.links(bucket), bucket);
  }

  @Override
  public Upload begin(String key, String mediaType) {
    String id =
        client
            .get()
            .createMultipartUpload(
                request ->
                    request
                        .bucket(bucket)
                        .key(key)
                        .contentType(mediaType)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32))
            .uploadId();
    return new MultipartUpload(client.get(), bucket, key, id);
  }

  @Override
  public void put(String key, String mediaType, byte[] content) {
    client
        .get()
        .putObject(
            request ->
                request
                    .bucket(bucket)
                    .key(key)
                    .contentType(mediaType)
                    .checksumCRC32(crc32(content, content.length)),
            RequestBody.fromBytes(content));
  }

  @Override
  public boolean has(String key) {
    try {
      client.get().headObject(request -> request.bucket(bucket).key(key));
      return true;
    } catch (NoSuchKeyException missing) {
      return false;
    }
  }

  @Override
  public void remove(String key) {
    client.get().deleteObject(request -> request.bucket(bucket).key(key));
  }

  @Override
  public Optional<InputStream> open(String key) {
    try {
      return Optional.of(client.get().getObject(request -> request.bucket(bucket).key(key)));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<RangedBytes> ranged(String key) {
    try {
      HeadObjectResponse found =
          client.get().headObject(request -> request.bucket(bucket).key(key));
      return Optional.of(
          new RangedObject(client.get(), bucket, key, found.eTag(), found.contentLength()));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public DownloadLink get(String key, String fileName, Duration validity, Instant now) {
    return signer.get(
        key, Map.of("response-content-disposition", attachment(fileName)), validity, now);
  }

  /** The name as UTF-8 (RFC 6266, RFC 8187). */
  private static String attachment(String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }

  /** The CRC-32 as S3 takes it: four bytes in base 64. */
  private static String crc32(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return Base64.getEncoder().encodeToString(four);
  }

  /** A multipart upload to S3. */
  private static final class MultipartUpload implements ArchiveStore.Upload {
    private static final String BYTES = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String id;
    private final ConcurrentNavigableMap<Integer, CompletedPart> parts =
        new ConcurrentSkipListMap<>();

    MultipartUpload(S3Client client, String bucket, String key, String id) {
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
  }
}
