package tw.portfolio.bench.export;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that a whole collection of this Java's heap ever left over; one of the young objects
 * alone leaves rubbish among the old ones.
 */
final class LiveHeap {
  private static final String WHOLE = "end of major GC";

  private final AtomicLong most = new AtomicLong();

  /** Watches from now on. */
  static LiveHeap watched() {
    LiveHeap heap = new LiveHeap();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(
            (notification, _) ->
                heap.left(
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())),
            note ->
                note.getType()
                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
            null);
      }
    }
    return heap;
  }

  private void left(GarbageCollectionNotificationInfo collection) {
    if (collection.getGcAction().equals(WHOLE)) {
      long used =
          collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most.accumulateAndGet(used, Math::max);
    }
  }

  /** In mebibytes, metaspace included. */
  long mostMiB() {
    return most.get() >> 20;
  }
}
