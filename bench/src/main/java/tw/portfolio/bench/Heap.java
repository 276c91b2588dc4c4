package tw.portfolio.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Memory of this Java. */
public final class Heap {
  private static final String WHOLE = "end of major GC";

  private Heap() {}

  /**
   * The most that was ever in use, rubbish included: the sum of the pools' own peaks, so never too
   * little.
   */
  public static long peakMiB() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /**
   * The most bytes that a whole collection leaves over from now on, metaspace included; one of the
   * young objects alone leaves rubbish among the old ones.
   */
  public static AtomicLong live() {
    AtomicLong most = new AtomicLong();
    ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .forEach(
            collector ->
                collector.addNotificationListener(
                    (notification, _) ->
                        most.accumulateAndGet(
                            left(
                                GarbageCollectionNotificationInfo.from(
                                    (CompositeData) notification.getUserData())),
                            Math::max),
                    note ->
                        note.getType()
                            .equals(
                                GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                    null));
    return most;
  }

  private static long left(GarbageCollectionNotificationInfo collection) {
    return collection.getGcAction().equals(WHOLE)
        ? collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        : 0;
  }
}
