package tw.portfolio.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.function.Function;

/** Memory of this Java. */
public final class Heap {
  private Heap() {}

  /**
   * The most that was ever in use, rubbish included: the sum of the pools' own peaks, so never too
   * little.
   */
  public static long peakMiB() {
    return sum(MemoryPoolMXBean::getPeakUsage);
  }

  /** What the last collection of each pool left over. */
  public static long liveMiB() {
    return sum(MemoryPoolMXBean::getCollectionUsage);
  }

  private static long sum(Function<MemoryPoolMXBean, MemoryUsage> usage) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .flatMap(pool -> Optional.ofNullable(usage.apply(pool)).stream())
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        >> 20;
  }
}
