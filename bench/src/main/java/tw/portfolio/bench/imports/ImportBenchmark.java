package tw.portfolio.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.aws.Connection;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Heap;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Medians;
import tw.portfolio.bench.Scratch;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.local.school.TrialSchool;

/** All files of a school of 1,500 students, each checked and then written, in half a gigabyte. */
public final class ImportBenchmark implements Benchmark {
  private static final int STUDENTS = 1_500;
  private static final int ROWS = 10_000;
  private static final int CHECKS = 5;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return """
    Files of a school of 1,500. import:read-csv and import:read-xlsx take 10,000 enrolments apart in
    memory, check each cell and make records of them; import:check does it through the whole local
    system, looks everything up, compares and writes what differs down. The floor of all three is a
    library reading the same bytes (FastCSV, fastexcel) and doing nothing with them. import:commit writes them under conditions and with history; its floor is
    the same rows put with BatchWriteItem, the fastest way into DynamoDB, which can do neither.\
    """;
  }

  /** Half a gigabyte for all of it, DynamoDB and S3 of the local system included. */
  @Override
  public List<String> flags() {
    return List.of("-XX:+UseSerialGC", "-Xmx512m");
  }

  @Override
  public List<Measured> run() {
    try (Scratch scratch = Scratch.folder()) {
      return run(scratch.path().resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Measured> run(Path data) {
    try (TrialOffice office = TrialOffice.open(STUDENTS, data);
        DynamoDbClient client =
            new Connection(office.system().environment())
                .client(DynamoDbClient.builder(), "DYNAMODB")) {
      TrialSchool school = TrialOffice.school(STUDENTS);
      String table = office.system().environment().required("TABLE_NAME");
      Map<String, Object> kinds = new LinkedHashMap<>();
      school.files().people().forEach(file -> bringIn(office, file, kinds));
      List<OfficeFile> courses = school.files().courses();
      courses.subList(0, 2).forEach(file -> bringIn(office, file, kinds));

      List<Double> commits = new ArrayList<>();
      List<Double> puts = new ArrayList<>();
      List<Double> checks = new ArrayList<>();
      List<Double> reads = new ArrayList<>();
      OfficeFile enrolments = courses.getLast();
      for (int part = 0; (part + 1) * ROWS <= enrolments.rows().size(); part++) {
        OfficeFile rows = part(enrolments, part * ROWS, (part + 1) * ROWS);
        byte[] csv = OfficeFormat.CSV.bytes(rows);
        String path = "";
        for (int run = 0; run < CHECKS; run++) {
          path = office.upload(rows, OfficeFormat.CSV);
          checks.add(office.check(rows, path));
          reads.add(Reading.csv(csv));
        }
        commits.add(office.commit(rows, path));
        puts.add(Floor.write(client, table, "FLOOR#" + part + "#", rows));
      }
      List<Measured> found =
          new ArrayList<>(ReadRuns.of(office, school, part(enrolments, 0, ROWS)));
      Growth growth = new Growth();
      for (int rows : List.of(ROWS / 25, ROWS / 5, ROWS)) {
        OfficeFile some = part(enrolments, 0, rows);
        byte[] csv = OfficeFormat.CSV.bytes(some);
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int run = 0; run < CHECKS; run++) {
          ours.add(office.check(some, office.upload(some, OfficeFormat.CSV)));
          floor.add(Reading.csv(csv));
        }
        growth.at(rows, rows / median(ours), rows / median(floor));
      }
      int rest = enrolments.rows().size() / ROWS * ROWS;
      bringIn(office, part(enrolments, rest, enrolments.rows().size()), kinds);
      school.recordFiles().all().forEach(file -> bringIn(office, file, kinds));

      Map<String, Object> beside = new LinkedHashMap<>();
      beside.put("secondsFor10000Rows", median(checks));
      beside.put("heapPeakMiB", Heap.peakMiB());
      beside.put("growth", growth.points());
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("secondsFor10000Rows", median(commits));
      written.put("files", kinds);
      found.add(rate("import:check", checks, reads, "≥ 0.5", beside));
      found.add(rate("import:commit", commits, puts, "", written));
      return found;
    }
  }

  private static void bringIn(TrialOffice office, OfficeFile file, Map<String, Object> kinds) {
    String path = office.upload(file, OfficeFormat.XLSX);
    double check = office.check(file, path);
    double commit = office.commit(file, path);
    kinds.put(
        file.kind().code(),
        Map.of("rows", file.rows().size(), "checkSeconds", check, "commitSeconds", commit));
  }

  private static OfficeFile part(OfficeFile file, int from, int until) {
    return new OfficeFile(file.kind(), file.header(), file.rows().subList(from, until));
  }

  private static Measured rate(
      String name, List<Double> ours, List<Double> floor, String goal, Map<String, Object> beside) {
    return new Measured(
        name, ROWS / median(ours), "rows/s", ROWS / median(floor), ours.size(), goal, beside);
  }

  private static double median(List<Double> seconds) {
    return Medians.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
