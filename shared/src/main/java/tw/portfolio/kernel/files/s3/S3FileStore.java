package tw.portfolio.kernel.files.s3;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileIntake;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;

/** Students' files in S3. */
public final class S3FileStore implements FileStore, FileIntake {
  private static final int THERE_ALREADY = 412;

  private static final Pattern WHOLE = Pattern.compile("\"?([0-9a-f]{32})\"?");

  private final Supplier<S3Client> client;
  private final String bucket;

  private S3FileStore(Supplier<S3Client> client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Files in the bucket that the environment names. */
  public static S3FileStore of(Environment environment) {
    return new S3FileStore(
        new Lazy<>(new S3Connection(environment)::clientOfComparingReaders)::getValue,
        environment.required("FILES_BUCKET"));
  }

  @Override
  public Optional<Seal> seal(ObjectKey key) {
    try {
      HeadObjectResponse head =
          client.get().headObject(request -> request.bucket(bucket).key(key.toString()));
      return Optional.of(
          seal(head.eTag(), head.contentLength(), head.lastModified(), head.versionId()));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<StoredBytes> read(ObjectKey key) {
    try {
      ResponseBytes<GetObjectResponse> got =
          client.get().getObjectAsBytes(request -> request.bucket(bucket).key(key.toString()));
      GetObjectResponse head = got.response();
      Seal seal = seal(head.eTag(), head.contentLength(), head.lastModified(), head.versionId());
      return Optional.of(new StoredBytes(got.asByteArrayUnsafe(), seal, md5(head)));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<InputStream> open(ObjectKey key) {
    try {
      return Optional.of(
          client.get().getObject(request -> request.bucket(bucket).key(key.toString())));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public boolean put(ObjectKey key, DeclaredFile file, byte[] content) {
    try {
      client
          .get()
          .putObject(
              request ->
                  request
                      .bucket(bucket)
                      .key(key.toString())
                      .contentType(file.type().mediaType())
                      .contentDisposition(S3Links.attachment(file))
                      .checksumSHA256(file.sha256().base64())
                      .ifNoneMatch("*"),
              RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception refused) {
      if (refused.statusCode() == THERE_ALREADY) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public void delete(ObjectKey key) {
    client.get().deleteObject(request -> request.bucket(bucket).key(key.toString()));
  }

  private static Seal seal(String eTag, Long bytes, Instant modified, String version) {
    return new Seal(eTag, bytes, modified, Optional.ofNullable(version).orElse(""));
  }

  /**
   * The store's tag is the content's MD5 where the object came whole by one PUT and lies under S3's
   * own keys (SSE-S3); of anything else it says only that it is the same as before.
   */
  private static Optional<Md5> md5(GetObjectResponse head) {
    return head.serverSideEncryption() == ServerSideEncryption.AES256
        ? Optional.of(WHOLE.matcher(head.eTag()))
            .filter(Matcher::matches)
            .map(tag -> new Md5(tag.group(1)))
        : Optional.empty();
  }
}
