package tw.portfolio.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.upload.AllFileHolders;

/**
 * Looks whether every record has its bytes, without anybody's having to ask for them first: a file
 * that a record says is here has to lie in the store, and to be the one that was verified.
 */
public final class AuditingFiles {
  /** How many files are looked at, at a time; each waits for one answer of the store. */
  private static final int TOGETHER = 32;

  private final FileRegister register;
  private final AllFileHolders holders;
  private final FileStore files;

  /** Audits files of these holders. */
  public AuditingFiles(FileRegister register, AllFileHolders holders, FileStore files) {
    this.register = register;
    this.holders = holders;
    this.files = files;
  }

  /** What is wrong with a file. */
  public enum Fault {
    /** Nothing lies where it was. */
    MISSING,
    /** Something else lies there. */
    ALTERED
  }

  /** A file that is not as its record says. */
  public record Finding(ObjectKey key, Fault fault) {}

  /**
   * What an audit has looked at.
   *
   * @param checked files that were looked at
   * @param missing those that are gone
   * @param altered those in whose place something else lies
   */
  public record Audit(int checked, int missing, int altered) {
    private Audit plus(int looked, Collection<Finding> found) {
      return new Audit(
          checked + looked,
          missing + count(found, Fault.MISSING),
          altered + count(found, Fault.ALTERED));
    }

    private static int count(Collection<Finding> found, Fault fault) {
      return Math.toIntExact(found.stream().filter(one -> one.fault() == fault).count());
    }
  }

  /**
   * Looks at one share of all files.
   *
   * @param tell hears of each finding as soon as there is one
   */
  public Audit audit(FileRegister.Share share, Consumer<Finding> tell) {
    AtomicReference<Audit> audit = new AtomicReference<>(new Audit(0, 0, 0));
    register.each(
        share,
        some -> {
          List<Finding> found =
              new BoundedParallel(TOGETHER)
                  .each(some, this::look).stream().flatMap(Optional::stream).toList();
          found.forEach(tell);
          audit.updateAndGet(before -> before.plus(some.size(), found));
        });
    return audit.get();
  }

  private Optional<Finding> look(RecordedFile.Verified file) {
    Optional<Seal> stored = files.seal(file.key());
    if (stored.equals(Optional.of(file.seal())) || !stillKept(file)) {
      return Optional.empty();
    }
    return Optional.of(new Finding(file.key(), stored.isEmpty() ? Fault.MISSING : Fault.ALTERED));
  }

  /** A file that was discarded or replaced since its record was read is rightly gone. */
  private boolean stillKept(RecordedFile.Verified file) {
    return holders
        .holderOf(file.key())
        .flatMap(holder -> holder.file(file.key()))
        .filter(file::equals)
        .isPresent();
  }
}
