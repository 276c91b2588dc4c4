package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.files.s3.S3IncomingLinks;
import tw.portfolio.kernel.files.s3.S3Links;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.local.ground.Capability;
import tw.portfolio.local.ground.Needs;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;

/** Students' files and the links to them over S3's own protocol. */
@OnGround
class S3FilesIT {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final RealFile FILE = RealFile.REPORT;
  private static final Md5 FILE_MD5 = ChecksumReader.of(FILE.bytes()).md5();

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong keys = new AtomicLong();
  private Run run;
  private S3Client client;
  private String bucket;
  private FileStore files;
  private UploadLinks links;

  @BeforeAll
  void open(Run begun) {
    run = begun;
    client = run.clients().objects();
    bucket = run.environment().required("FILES_BUCKET");
    files = S3FileStore.of(run.environment());
    links = S3Links.of(run.environment());
  }

  @AfterAll
  void stop() {
    http.close();
  }

  private ObjectKey key() {
    return new ObjectKey(
        SchoolBuilder.SCHOOL, Ids.nth(keys.incrementAndGet()), 1, FilePart.DOCUMENT);
  }

  private UploadLink link(ObjectKey key) {
    return links.put(key, FILE.declared(), VALID, Instant.now());
  }

  private int send(UploadLink link, byte[] content) throws IOException, InterruptedException {
    return send(link.url(), link.headers(), content);
  }

  private int send(URI url, Map<String, String> headers, byte[] content)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
    headers.forEach(
        (name, value) -> {
          // Java's own client says how long the body is.
          if (!name.equals("content-length")) {
            request.header(name, value);
          }
        });
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private byte[] altered(UnaryOperator<String> change) {
    return change
        .apply(new String(FILE.bytes(), StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void shouldGiveBackWhatCameByALink() throws IOException, InterruptedException {
    ObjectKey key = key();

    assertThat(send(link(key), FILE.bytes())).isEqualTo(200);

    Seal seal = files.seal(key).orElseThrow();
    assertThat(seal.bytes()).isEqualTo(FILE.bytes().length);
    StoredBytes read = files.read(key).orElseThrow();
    assertThat(read.content()).isEqualTo(FILE.bytes());
    assertThat(read.seal()).isEqualTo(seal);
    assertThat(read.md5().orElse(FILE_MD5)).isEqualTo(FILE_MD5);
    try (InputStream in = files.open(key).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(FILE.bytes());
    }
  }

  /** What comes along with a package lies there as what came by a link does. */
  @Test
  void shouldTakeAFileThatNobodySendsByALinkAndNeverOverAnother()
      throws IOException, InterruptedException {
    S3FileStore intake = S3FileStore.of(run.environment());
    ObjectKey key = key();

    assertThat(intake.put(key, FILE.declared(), FILE.bytes())).isTrue();

    Seal seal = files.seal(key).orElseThrow();
    assertThat(files.read(key).orElseThrow().content()).isEqualTo(FILE.bytes());
    assertThat(intake.put(key, FILE.declared(), FILE.bytes())).isFalse();
    assertThat(files.seal(key)).contains(seal);
    assertThat(send(link(key), FILE.bytes())).isEqualTo(412);
  }

  @Test
  void shouldGiveAFileBackByALink() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = fetched();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(FILE.bytes());
    assertThat(response.headers().firstValue("content-type")).hasValue("application/pdf");
  }

  private HttpResponse<byte[]> fetched() throws IOException, InterruptedException {
    ObjectKey key = key();
    send(link(key), FILE.bytes());
    return fetch(key, files.seal(key).orElseThrow());
  }

  @Test
  void shouldGiveAFileBackUnderItsOwnName() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = fetched();

    assertThat(response.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"file.pdf\"; filename*=UTF-8''%E5%85%89");
    assertThat(response.uri().toString())
        .doesNotContain("%E5%85%89", "%25E5%2585%2589", "disposition");
  }

  private HttpResponse<byte[]> fetch(ObjectKey key, Seal seal)
      throws IOException, InterruptedException {
    RecordedFile.Verified file =
        new RecordedFile.Verified(
            FILE.declared(), key, new Md5("0".repeat(32)), Crc32.ofValue(0), seal, Set.of());
    URI url = links.get(file, VALID, Instant.now()).url();
    return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void shouldSayWhenNothingIsThere() {
    ObjectKey key = key();

    assertThat(files.seal(key)).isEmpty();
    assertThat(files.read(key)).isEmpty();
    assertThat(files.open(key)).isEmpty();
    files.delete(key);
  }

  @Test
  void shouldTakeAFileAway() throws IOException, InterruptedException {
    ObjectKey key = key();
    send(link(key), FILE.bytes());

    files.delete(key);

    assertThat(files.seal(key)).isEmpty();
    assertThat(files.open(key)).isEmpty();
  }

  @Test
  void shouldShowThatAFileWasChanged() throws IOException, InterruptedException {
    ObjectKey key = key();
    send(link(key), FILE.bytes());
    Seal before = files.seal(key).orElseThrow();

    client.putObject(
        request -> request.bucket(bucket).key(key.toString()), RequestBody.fromString("else"));

    assertThat(files.seal(key)).isPresent().get().isNotEqualTo(before);
  }

  @Test
  @Needs(Capability.SIGNATURES_CHECKED)
  void shouldRefuseALinkForAnotherKey() throws IOException, InterruptedException {
    ObjectKey other = key();
    UploadLink link = link(key());
    URI url = URI.create(link.url().toString().replaceFirst("213303/[^/]+/", prefix(other)));

    assertThat(send(url, link.headers(), FILE.bytes())).isEqualTo(403);
    assertThat(files.seal(other)).isEmpty();
  }

  private static String prefix(ObjectKey key) {
    return key.school() + "/" + key.secret() + "/";
  }

  @Test
  @Needs(Capability.SIZES_SIGNED)
  void shouldRefuseAnotherSize() throws IOException, InterruptedException {
    ObjectKey key = key();

    assertThat(send(link(key), altered(text -> text + "more"))).isEqualTo(403);
    assertThat(files.seal(key)).isEmpty();
  }

  @Test
  @Needs(Capability.HEADERS_SIGNED)
  void shouldRefuseAnUploadWithoutItsCondition() throws IOException, InterruptedException {
    ObjectKey key = key();
    UploadLink link = link(key);
    Map<String, String> headers = new java.util.HashMap<>(link.headers());
    headers.remove("if-none-match");

    assertThat(send(link.url(), headers, FILE.bytes())).isBetween(400, 499);
    assertThat(files.seal(key)).isEmpty();
  }

  @Test
  @Needs(Capability.CHECKSUMS)
  void shouldRefuseOtherBytesOfTheSameSize() throws IOException, InterruptedException {
    ObjectKey key = key();

    assertThat(send(link(key), altered(text -> text.replace("%PDF", "%FDP")))).isEqualTo(400);
    assertThat(files.seal(key)).isEmpty();
  }

  @Test
  @Needs(Capability.FIRST_WRITE_ONLY)
  void shouldTakeAFileOnceOnly() throws IOException, InterruptedException {
    UploadLink link = link(key());

    assertThat(send(link, FILE.bytes())).isEqualTo(200);
    assertThat(send(link, FILE.bytes())).isEqualTo(412);
  }

  @Test
  void shouldTakeASheetByItsLink() throws IOException, InterruptedException {
    DeclaredSheet sheet =
        new DeclaredSheet(
            new FileName("高二忠.csv"), SheetType.CSV, FILE.bytes().length, FILE.declared().sha256());
    String key = "213303/" + Ids.nth(1) + "/sheet";

    UploadLink link =
        S3IncomingLinks.of(run.environment()).put(key, sheet.incoming(), VALID, Instant.now());

    assertThat(send(link, FILE.bytes())).isEqualTo(200);
    String imports = run.environment().required("IMPORTS_BUCKET");
    assertThat(client.headObject(request -> request.bucket(imports).key(key)).contentLength())
        .isEqualTo(FILE.bytes().length);
  }

  @Test
  @Needs(Capability.VERSIONS)
  void shouldGiveBackTheVersionThatWasSealed() throws IOException, InterruptedException {
    client.putBucketVersioning(
        request ->
            request
                .bucket(bucket)
                .versioningConfiguration(it -> it.status(BucketVersioningStatus.ENABLED)));
    ObjectKey key = key();
    send(link(key), FILE.bytes());
    Seal sealed = files.seal(key).orElseThrow();
    client.putObject(
        request -> request.bucket(bucket).key(key.toString()), RequestBody.fromString("else"));

    assertThat(sealed.version()).isNotEmpty();
    assertThat(files.seal(key)).isPresent().get().isNotEqualTo(sealed);
    assertThat(fetch(key, sealed).body()).isEqualTo(FILE.bytes());
  }
}
