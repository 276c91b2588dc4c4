package tw.portfolio.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a free port of this machine only, its tables in one SQLite database.
 *
 * <p>Its own launcher is not used: that listens on every network interface and sets up telemetry.
 * Here neither happens, so no environment variable is needed to keep it quiet.
 */
public final class TableServer implements AutoCloseable {
  /** The one file that DynamoDB Local keeps all tables in. */
  private static final String DATABASE = "shared-local-instance.db";

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final URI endpoint;
  private final Optional<Path> folder;

  private TableServer(
      Server server, LocalDynamoDBServerHandler handler, URI endpoint, Optional<Path> folder) {
    this.folder = folder;
    this.server = server;
    this.handler = handler;
    this.endpoint = endpoint;
  }

  /**
   * Starts it.
   *
   * @param folder where the database file lies, made if missing; without one all is in memory, and
   *     gone once it is closed
   * @throws IllegalStateException if it does not start
   */
  public static TableServer start(Optional<Path> folder) {
    TableDescriptions.remember();
    Optional<Path> made = folder.map(TableServer::made);
    made.map(it -> it.resolve(DATABASE)).ifPresent(DatabaseJournal::writeAhead);
    String path = made.map(Path::toString).orElse(null);
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, folder.isEmpty(), path, true, false), null);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(0);
    server.addConnector(connector);
    server.setHandler(new ContextHandler(handler));
    Lifecycle.run("start the tables", server::start);
    return new TableServer(
        server, handler, URI.create("http://127.0.0.1:" + connector.getLocalPort()), folder);
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
    return endpoint;
  }

  @Override
  public void close() {
    Lifecycle.run("stop the tables", server::stop);
    Lifecycle.run("close the tables", handler::close);
    // So that the next one can open them at once.
    folder.ifPresent(DatabaseJournal::released);
  }
}
