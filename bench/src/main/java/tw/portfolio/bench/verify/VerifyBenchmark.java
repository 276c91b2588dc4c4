package tw.portfolio.bench.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.domain.file.Sha256;
import tw.portfolio.files.inspect.ChecksumReader;

/** The three checksums of a file that has arrived, against the one that nobody can do without. */
public final class VerifyBenchmark implements Benchmark {
  private static final int MEBIBYTE = 1 << 20;
  private static final List<Integer> SIZES = List.of(1, 5, 25);
  private static final int WARM_UPS = 30;
  private static final int RUNS = 41;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String about() {
    return """
    SHA-256, MD5 and CRC-32 of a file of 1, 5 and 25 MiB in one pass, as on arrival and on export.
    The floor is SHA-256 alone: without it nothing is known about a file.\
    """;
  }

  @Override
  public List<Measured> run() {
    List<Measured> found = new ArrayList<>();
    Growth growth = new Growth();
    for (int size : SIZES) {
      byte[] content = new byte[size * MEBIBYTE];
      new Random(size).nextBytes(content);
      Pairs<Double> pairs = pairs(content);
      double ours = pairs.ours(rate -> rate);
      double floor = pairs.floor(rate -> rate);
      growth.at(size, ours, floor);
      if (size == SIZES.getLast()) {
        found.add(
            new Measured(
                "verify", ours, "ms", floor, RUNS, "≤ 1.6", Map.of("growth", growth.points())));
      }
    }
    return found;
  }

  private static Pairs<Double> pairs(byte[] content) {
    try {
      return Pairs.run(WARM_UPS, RUNS, () -> three(content), () -> one(content));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double three(byte[] content) {
    long start = System.nanoTime();
    ChecksumReader.of(content);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double one(byte[] content) throws NoSuchAlgorithmException {
    long start = System.nanoTime();
    Sha256.ofBytes(MessageDigest.getInstance("SHA-256").digest(content));
    return (System.nanoTime() - start) / 1e6;
  }
}
