package tw.portfolio.bench.upload;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.inspect.ChecksumReader;

/** The checksums of a file that has arrived, against the one that nobody can do without. */
public final class VerifyBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "verify",
          """
          The checksums of a file of 1, 5 and 25 MiB that has arrived, in one pass: SHA-256 and CRC-32,
          with the MD5 that S3 has computed over an object of one PUT under its own keys. The floor is
          SHA-256 alone: without it nothing is known about a file. Beside it MD5 and CRC-32 alone: where
          the store gives no MD5, and on export, that is computed too.\
          """,
          VerifyBenchmark::run);

  private static final int MEBIBYTE = 1 << 20;
  private static final List<Integer> SIZES = List.of(1, 5, 25);
  private static final int WARM_UPS = 30;
  private static final int RUNS = 41;

  private VerifyBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    Map<Long, Measured> growth = new LinkedHashMap<>();
    for (int size : SIZES) {
      byte[] content = new byte[size * MEBIBYTE];
      new Random(size).nextBytes(content);
      Md5 known = ChecksumReader.of(content).md5();
      Measured three =
          Pairs.run(
                  WARM_UPS,
                  RUNS,
                  millis(() -> ChecksumReader.of(content, known)),
                  digest("SHA-256", content))
              .measured("verify", "ms", ms -> ms)
              .goal("≤ 1.3");
      growth.put((long) size, three);
      if (size == SIZES.getLast()) {
        CRC32 crc = new CRC32();
        Callable<Double> sum =
            millis(
                () -> {
                  crc.update(content);
                  return crc.getValue();
                });
        Pairs<Double> others = Pairs.run(WARM_UPS, RUNS, digest("MD5", content), sum);
        return List.of(
            three
                .with("md5AloneMs", others.ours(ms -> ms))
                .with("crc32AloneMs", others.floor(ms -> ms))
                .grown(growth));
      }
    }
    throw new IllegalStateException("Nothing was measured");
  }

  private static Callable<Double> digest(String algorithm, byte[] content) {
    return millis(() -> MessageDigest.getInstance(algorithm).digest(content));
  }

  /** How long something takes; what comes of it is looked at, or a compiler might leave it out. */
  private static Callable<Double> millis(Callable<Object> work) {
    return () -> {
      long start = System.nanoTime();
      Object found = work.call();
      double millis = (System.nanoTime() - start) / 1e6;
      return found.equals("") ? Double.NaN : millis;
    };
  }
}
