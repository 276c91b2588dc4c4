package tw.portfolio.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3Proxy on a free port of this machine only: buckets are folders, objects are files. Signatures,
 * sizes, checksums and conditional writes are checked as S3 checks them.
 */
public final class ObjectServer implements AutoCloseable {
  // Signed bodies are held in memory to be checked; only functions send them, in parts.
  private static final long LARGEST_SIGNED_BODY = 64L << 20;
  private static final Duration DRAIN = Duration.ofSeconds(3);
  // For the last answer to go out. It is waited for whenever a client keeps a connection open for
  // its next request, which every client does.
  private static final long STOP_MILLIS = 50;

  private final S3Proxy proxy;
  private final BusyBlobStore store;

  private ObjectServer(S3Proxy proxy, BusyBlobStore store) {
    this.proxy = proxy;
    this.store = store;
  }

  /**
   * Starts it.
   *
   * @param folder where the buckets lie; made if missing
   * @param origins web origins whose pages may use presigned links
   * @param arrivals told of each object once it is complete
   * @throws IllegalStateException if it does not start
   */
  public static ObjectServer start(
      Path folder, List<String> origins, InstantSource clock, Consumer<ObjectCreated> arrivals) {
    BusyBlobStore store =
        new BusyBlobStore(
            new ReportingBlobStore(
                new FilesystemNio2BlobStore(made(folder).toString()), clock, arrivals));
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4, LocalCredentials.KEY, LocalCredentials.SECRET)
            .v4MaxNonChunkedRequestSize(LARGEST_SIGNED_BODY)
            .corsRules(
                new CrossOriginResourceSharing(
                    origins, List.of("PUT", "GET", "HEAD"), List.of("*"), List.of("ETag"), ""))
            .ignoreUnknownHeaders(true)
            .stopTimeout(STOP_MILLIS)
            .build();
    // Whoever it is that asks: all have the one secret, and a function may have an id of its own.
    proxy.setBlobStoreLocator((_, _, _) -> new AccessGrant(LocalCredentials.SECRET, store));
    Lifecycle.run("start the objects", proxy::start);
    return new ObjectServer(proxy, store);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() {
    Lifecycle.run("finish what is under way", () -> store.awaitQuiet(DRAIN));
    Lifecycle.run("stop the objects", this::stop);
    store.close();
  }

  private void stop() throws Exception {
    try {
      proxy.stop();
    } catch (TimeoutException keptOpen) {
      // Said once all is stopped: somebody had a connection open, on which nothing was asked.
      return;
    }
  }
}
