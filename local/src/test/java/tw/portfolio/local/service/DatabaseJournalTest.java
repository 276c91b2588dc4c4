package tw.portfolio.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DatabaseJournalTest {
  /** Where SQLite notes how a database secures a change, and what stands there for ahead. */
  private static final int WRITE_VERSION = 18;

  private static final byte AHEAD = 2;

  @TempDir private Path folder;

  @Test
  void shouldWriteAheadBeforeAnybodyAsksAnything() throws IOException {
    try (TableServer server = TableServer.start(Optional.of(folder))) {
      assertThat(databases()).hasSize(1).allMatch(DatabaseJournalTest::writesAhead);
      assertThat(tables(server)).isEmpty();
      assertThat(databases()).hasSize(1).allMatch(DatabaseJournalTest::writesAhead);
    }
  }

  @Test
  void shouldWriteAheadWhenItIsStartedAgain() throws IOException {
    try (TableServer first = TableServer.start(Optional.of(folder))) {
      assertThat(tables(first)).isEmpty();
    }
    try (TableServer second = TableServer.start(Optional.of(folder))) {
      assertThat(tables(second)).isEmpty();
      assertThat(databases()).hasSize(1).allMatch(DatabaseJournalTest::writesAhead);
    }
  }

  private static List<String> tables(TableServer server) {
    try (DynamoDbClient client =
        LocalCredentials.connection("DYNAMODB", server.endpoint())
            .client(DynamoDbClient.builder(), "DYNAMODB")) {
      return client.listTables().tableNames();
    }
  }

  private List<byte[]> databases() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".db"))
          .map(DatabaseJournalTest::content)
          .toList();
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean writesAhead(byte[] database) {
    return database.length > WRITE_VERSION && database[WRITE_VERSION] == AHEAD;
  }
}
