package tw.portfolio.local.service;

import com.almworks.sqlite4java.SQLiteBusyException;
import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * How DynamoDB Local's database secures a change. By itself it waits for the disk four times for
 * each item written; with a write-ahead log once, and nothing that was answered is lost either.
 */
final class DatabaseJournal {
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private DatabaseJournal() {}

  /**
   * Sets it for a database, which is made if missing, and remembers it. DynamoDB Local must not
   * have opened it yet: its own threads are told that the database is locked meanwhile, and give
   * up.
   *
   * @throws IllegalStateException if the database cannot be opened, or is held by somebody else for
   *     seconds
   */
  static void writeAhead(Path database) {
    // DynamoDB Local wants it so, too, but only says so once it has begun.
    SQLITE.setLevel(Level.WARNING);
    Lifecycle.run("load SQLite", SQLiteLibraryLoader::initialize);
    SQLiteConnection connection = new SQLiteConnection(database.toFile());
    try {
      connection.open(true).setBusyTimeout(LONGEST_WAIT.toMillis()).exec("PRAGMA journal_mode=WAL");
    } catch (SQLiteException e) {
      throw new IllegalStateException("The database cannot be opened: " + database, e);
    } finally {
      connection.dispose();
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
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      connection.open(false).exec("PRAGMA locking_mode=EXCLUSIVE");
      while (!locked(connection)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("The database is not let go of: " + database);
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    } catch (SQLiteException e) {
      throw new IllegalStateException("The database cannot be locked: " + database, e);
    } finally {
      connection.dispose();
    }
  }

  private static boolean locked(SQLiteConnection connection) throws SQLiteException {
    try {
      // Without SQLite's own waiting, which on some machines sleeps for whole seconds.
      connection.exec("BEGIN EXCLUSIVE").exec("COMMIT");
      return true;
    } catch (SQLiteBusyException held) {
      return false;
    }
  }
}
