package tw.portfolio.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An HTTP server on 127.0.0.1, a virtual thread for each request. A slow request is never cut: it
 * sets no limit on how long a body may take.
 */
public final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final AtomicBoolean open = new AtomicBoolean(true);

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port; nothing answers there before {@link #serve}.
   *
   * @param port the port, 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static LoopbackServer bind(int port) {
    // Without it small answers wait for the other side's delayed acknowledgement: 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Clients let go of a connection first, after 30 s: one that the server has just closed fails
    // the request for which it is used again.
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    InetAddress here = InetAddress.getLoopbackAddress();
    try {
      return new LoopbackServer(HttpServer.create(new InetSocketAddress(here, port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " of 127.0.0.1 is not free", e);
    }
  }

  /** Answers every request from now on. */
  public void serve(HttpHandler handler) {
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Frees the port; a second time does nothing. */
  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
