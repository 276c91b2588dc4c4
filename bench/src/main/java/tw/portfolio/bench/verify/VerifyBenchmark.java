package tw.portfolio.bench.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
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
    The floor is SHA-256 alone: without it nothing is known about a file. Beside it MD5 and CRC-32
    alone: no pass can be faster than the three together but on several processors.\
    """;
  }

  @Override
  public List<Measured> run() {
    List<Measured> found = new ArrayList<>();
    Growth growth = new Growth();
    for (int size : SIZES) {
      byte[] content = new byte[size * MEBIBYTE];
      new Random(size).nextBytes(content);
      Pairs<Double> pairs = pairs(() -> three(content), () -> digested("SHA-256", content));
      double ours = pairs.ours(ms -> ms);
      double floor = pairs.floor(ms -> ms);
      growth.at(size, ours, floor);
      if (size == SIZES.getLast()) {
        Pairs<Double> others = pairs(() -> digested("MD5", content), () -> crc(content));
        Map<String, Object> beside = new LinkedHashMap<>();
        beside.put("md5AloneMs", Measured.rounded(others.ours(ms -> ms)));
        beside.put("crc32AloneMs", Measured.rounded(others.floor(ms -> ms)));
        beside.put("growth", growth.points());
        found.add(new Measured("verify", ours, "ms", floor, RUNS, "≤ 1.6", beside));
      }
    }
    return found;
  }

  private static Pairs<Double> pairs(Callable<Double> ours, Callable<Double> floor) {
    try {
      return Pairs.run(WARM_UPS, RUNS, ours, floor);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double three(byte[] content) {
    long start = System.nanoTime();
    ChecksumReader.of(content);
    return millisSince(start);
  }

  private static double digested(String algorithm, byte[] content) throws NoSuchAlgorithmException {
    long start = System.nanoTime();
    byte[] digest = MessageDigest.getInstance(algorithm).digest(content);
    return digest.length == 0 ? Double.NaN : millisSince(start);
  }

  private static double crc(byte[] content) {
    long start = System.nanoTime();
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue() < 0 ? Double.NaN : millisSince(start);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
