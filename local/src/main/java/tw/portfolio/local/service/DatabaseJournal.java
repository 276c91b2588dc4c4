package tw.portfolio.local.service;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How DynamoDB Local's database secures a change. By itself it waits for the disk four times for
 * each item written; with a write-ahead log once, and nothing that was answered is lost either.
 */
public final class DatabaseJournal {
  private static final int LONGEST_WAIT = 20_000;

  private DatabaseJournal() {}

  /**
   * Sets it for every database in a folder; the file remembers it. DynamoDB Local must have opened
   * it before.
   *
   * @throws IllegalStateException if the database cannot be opened
   */
  public static void writeAhead(Path folder) {
    try (DirectoryStream<Path> databases = Files.newDirectoryStream(folder, "*.db")) {
      for (Path database : databases) {
        set(database);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits, for seconds at the most, until whoever had the databases of a folder open has let go of
   * them: DynamoDB Local closes its connections in threads of their own, and writes the journal
   * back meanwhile.
   *
   * @throws IllegalStateException if a database is held all the time
   */
  static void released(Path folder) {
    try (DirectoryStream<Path> databases = Files.newDirectoryStream(folder, "*.db")) {
      for (Path database : databases) {
        lock(database);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lock(Path database) {
    SQLiteConnection connection = new SQLiteConnection(database.toFile());
    try {
      connection
          .open(false)
          .setBusyTimeout(LONGEST_WAIT)
          .exec("PRAGMA locking_mode=EXCLUSIVE")
          .exec("BEGIN EXCLUSIVE")
          .exec("COMMIT");
    } catch (SQLiteException e) {
      throw new IllegalStateException("The database is not let go of: " + database, e);
    } finally {
      connection.dispose();
    }
  }

  private static void set(Path database) {
    SQLiteConnection connection = new SQLiteConnection(database.toFile());
    try {
      connection.open(false).exec("PRAGMA journal_mode=WAL");
    } catch (SQLiteException e) {
      throw new IllegalStateException("The database cannot be opened: " + database, e);
    } finally {
      connection.dispose();
    }
  }
}
