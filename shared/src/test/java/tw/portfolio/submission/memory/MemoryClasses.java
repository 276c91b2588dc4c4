package tw.portfolio.submission.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.ExportStore.Packed;
import tw.portfolio.submission.LockedClass;

/** How far the classes of one job are. */
final class MemoryClasses {
  private final Map<String, ClassProgress> classes = new TreeMap<>();
  private final Map<String, Lease> leases = new HashMap<>();

  List<ClassProgress> all() {
    return List.copyOf(classes.values());
  }

  boolean take(String className, Lease lease) {
    Optional<Lease> held = Optional.ofNullable(leases.get(className));
    if (held.filter(other -> other.until().isAfter(lease.now())).isPresent()) {
      return false;
    }
    hold(className, lease, 0, 0);
    return true;
  }

  boolean progress(String className, Lease lease, int pieces, long bytes) {
    Optional<Lease> held = Optional.ofNullable(leases.get(className));
    if (held.filter(one -> one.attempt().equals(lease.attempt())).isEmpty()) {
      return false;
    }
    hold(className, lease, pieces, bytes);
    return true;
  }

  private void hold(String className, Lease lease, int pieces, long bytes) {
    leases.put(className, lease);
    Optional<LockedClass> locked =
        Optional.ofNullable(classes.get(className)).flatMap(ClassProgress::locked);
    classes.put(
        className,
        new ClassProgress(className, pieces, bytes, lease.now(), locked, Optional.empty()));
  }

  void locked(String className, LockedClass locked, Instant now) {
    leases.remove(className);
    classes.put(
        className, new ClassProgress(className, 0, 0, now, Optional.of(locked), Optional.empty()));
  }

  void packed(String className, Packed packed, Instant now) {
    classes.computeIfPresent(
        className,
        (_, old) ->
            new ClassProgress(
                className,
                packed.pieces(),
                packed.bytes(),
                now,
                old.locked(),
                Optional.of(packed.packed())));
  }
}
