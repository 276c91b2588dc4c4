package tw.portfolio.bench.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Heap;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.school.Bulk;
import tw.portfolio.bench.start.School;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.record.Student;

/** All files of a school of 1,500 students, each checked and then written, in half a gigabyte. */
public final class ImportBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "import",
          """
          Files of a school of 1,500. import:read-csv and import:read-xlsx take 10,000 enrolments apart in
          memory, check each cell and make records of them; import:check does it through the whole local
          system, looks everything up, compares and writes what differs down. The floor of all three is a
          library reading the same bytes (FastCSV, fastexcel) and doing nothing with them. import:commit writes them under conditions and with history; its floor is
          the same rows put with BatchWriteItem, the fastest way into DynamoDB, which can do neither.
          import:commit:students does it with the students' book, each row of which is six or seven items;
          import:students measures that alone.\
          """,
          // Half a gigabyte for all of it, DynamoDB and S3 of the local system included.
          List.of("-XX:+UseSerialGC", "-Xmx512m"),
          ImportBenchmark::run);

  private static final String STUDENTS_ALONE = "students";
  private static final int STUDENTS = 1_500;
  private static final int ROWS = 10_000;
  private static final int CHECKS = 5;

  private ImportBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    Path data = place.scratch().resolve("data");
    try (School school = School.open(data, STUDENTS, TrialSchool::writeStaffOnce);
        TrialOffice office = TrialOffice.of(school);
        Bulk table = Bulk.into(school.system().environment())) {
      Map<String, Object> kinds = new LinkedHashMap<>();
      Measured students = people(office, table, school.trial().files().people(), kinds);
      if (place.variant().filter(STUDENTS_ALONE::equals).isPresent()) {
        return List.of(students);
      }
      List<OfficeFile> courses = school.trial().files().courses();
      courses.subList(0, 2).forEach(file -> bringIn(office, file, kinds));
      OfficeFile enrolments = courses.getLast();

      List<Pairs<Double>> checks = new ArrayList<>();
      Pairs<Double> commits = new Pairs<>(new ArrayList<>(), new ArrayList<>());
      for (int part = 0; (part + 1) * ROWS <= enrolments.rows().size(); part++) {
        OfficeFile rows = part(enrolments, part * ROWS, (part + 1) * ROWS);
        checks.add(checks(office, rows));
        String path = office.upload(rows, OfficeFormat.CSV);
        office.check(rows, path);
        commits.ours().add(office.commit(rows, path));
        commits.floor().add(put(table, "FLOOR#" + part + "#", rows));
      }
      List<Measured> found = new ArrayList<>(ReadRuns.of(school, part(enrolments, 0, ROWS)));
      Map<Long, Measured> growth = new LinkedHashMap<>();
      for (int rows : List.of(ROWS / 25, ROWS / 5, ROWS)) {
        growth.put(
            (long) rows, rate("import:check", checks(office, part(enrolments, 0, rows)), rows));
      }
      int rest = enrolments.rows().size() / ROWS * ROWS;
      bringIn(office, part(enrolments, rest, enrolments.rows().size()), kinds);
      school.trial().recordFiles().all().forEach(file -> bringIn(office, file, kinds));

      Pairs<Double> all = Pairs.joined(checks);
      found.add(
          rate("import:check", all, ROWS)
              .goal("≥ 0.5")
              .with("secondsFor10000Rows", all.ours(seconds -> seconds))
              .with("heapPeakMiB", Heap.peakMiB())
              .grown(growth));
      found.add(
          rate("import:commit", commits, ROWS)
              .with("secondsFor10000Rows", commits.ours(seconds -> seconds))
              .with("files", kinds));
      found.add(students);
      return found;
    }
  }

  /** Brings in all files about people; of the students' book it tells how fast it was written. */
  private static Measured people(
      TrialOffice office, Bulk table, List<OfficeFile> files, Map<String, Object> kinds) {
    Pairs<Double> students = new Pairs<>(new ArrayList<>(), new ArrayList<>());
    for (OfficeFile file : files) {
      double commit = bringIn(office, file, kinds);
      if (file.kind().equals(Student.KIND)) {
        students.ours().add(commit);
        students.floor().add(put(table, "FLOOR#students#", file));
      }
    }
    return rate("import:commit:students", students, STUDENTS).goal("≥ 600 rows/s");
  }

  /** Checks through the whole system, each of a file that was uploaded anew. */
  private static Pairs<Double> checks(TrialOffice office, OfficeFile rows) throws Exception {
    byte[] csv = OfficeFormat.CSV.bytes(rows);
    return Pairs.run(
        0,
        CHECKS,
        () -> office.check(rows, office.upload(rows, OfficeFormat.CSV)),
        () -> Reading.csv(csv));
  }

  /**
   * Seconds to put each row as it is, in the batches that DynamoDB takes: without conditions,
   * history or anything to go on from.
   */
  private static double put(Bulk table, String partition, OfficeFile file) {
    long start = System.nanoTime();
    for (int row = 0; row < file.rows().size(); row++) {
      Map<String, AttributeValue> item = new HashMap<>();
      item.put("pk", AttributeValue.fromS(partition + row / 50));
      item.put("sk", AttributeValue.fromS("ROW#" + row));
      for (int column = 0; column < file.header().size(); column++) {
        item.put("c" + column, AttributeValue.fromS(file.rows().get(row).get(column)));
      }
      table.put(item);
    }
    table.flush();
    return (System.nanoTime() - start) / 1e9;
  }

  private static Measured rate(String name, Pairs<Double> seconds, int rows) {
    return seconds.measured(name, "rows/s", one -> rows / one);
  }

  /** Seconds that it took to write it. */
  private static double bringIn(TrialOffice office, OfficeFile file, Map<String, Object> kinds) {
    String path = office.upload(file, OfficeFormat.XLSX);
    double check = office.check(file, path);
    double commit = office.commit(file, path);
    kinds.put(
        file.kind().code(),
        Map.of("rows", file.rows().size(), "checkSeconds", check, "commitSeconds", commit));
    return commit;
  }

  private static OfficeFile part(OfficeFile file, int from, int until) {
    return new OfficeFile(file.kind(), file.header(), file.rows().subList(from, until));
  }
}
