package tw.portfolio.bench.start;

import java.util.List;

/** What a function is given, and how Lambda's java25 divides it. */
public enum Memory {
  /** The least that is measured. */
  MIB_512(512),
  /** What the functions of the API are given. */
  MIB_1024(1024);

  private final int mebibytes;

  Memory(int mebibytes) {
    this.mebibytes = mebibytes;
  }

  int mebibytes() {
    return mebibytes;
  }

  /** Lambda's own flags: 85 % heap, 10 % classes, 5 % code; the first compiler only; serial GC. */
  public List<String> flags() {
    long kibibytes = mebibytes * 1024L;
    return List.of(
        "-XX:MaxHeapSize=" + kibibytes * 85 / 100 + "k",
        "-XX:MaxMetaspaceSize=" + kibibytes / 10 + "k",
        "-XX:ReservedCodeCacheSize=" + kibibytes / 20 + "k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Djava.net.preferIPv4Stack=true");
  }
}
