package tw.portfolio.bench.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Heap;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.start.School;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.school.TrialSchool;

/** Every national book of a school, from asking for them to the last one being there. */
public final class BooksBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "books",
          """
          Every national book of a school of 1,500 students, each of whom has handed in as much as a year
          allows, through the whole local system: cadres, achievements, outcomes, the pre-check of grades and
          the grades of a semester, with national ids opened. The floor is the same library writing the same
          cells into workbooks, and doing nothing else: no reading, no rules, no ids.\
          """,
          List.of("-XX:+UseSerialGC", "-Xmx768m"),
          BooksBenchmark::run);

  private static final int STUDENTS = 1_500;
  private static final int RUNS = 3;
  private static final List<String> BOOKS =
      List.of("cadres", "achievements", "outcomes", "grade-check", "grades");

  private BooksBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    int students = place.variant().map(Integer::parseInt).orElse(STUDENTS);
    try (School school =
            School.open(
                place.scratch().resolve("data"), students, TrialSchool::writeWithRecordsOnce);
        Client client = new Client(school.system().api())) {
      List<Person> all =
          school.people().stream().filter(person -> person.roles().contains(Role.STUDENT)).toList();
      int pieces = new HandedInWork(school, all).write();
      String office = school.holder(Role.EQUIPMENT_HEAD, 0).id().text();
      JsonNode first = made(client, office, order(school));
      List<List<List<String>>> cells = cells(client, office, first);
      Pairs<Double> seconds =
          Pairs.run(
              0,
              RUNS,
              () -> timed(() -> made(client, office, order(school))),
              () -> timed(() -> write(cells)));
      return List.of(
          seconds
              .measured("books", "s", one -> one)
              .goal("≤ 20 s")
              .with("students", all.size())
              .with("pieces", pieces)
              .with("rows", first.at("/figures/rows").asInt())
              .with("heapPeakMiB", Heap.peakMiB()));
    }
  }

  private static ObjectNode order(School school) {
    ObjectNode order =
        Json.object()
            .put("year", school.term().year().number())
            .put("semester", school.term().semester().number());
    BOOKS.forEach(order.putArray("books")::add);
    return order;
  }

  private static JsonNode made(Client client, String office, JsonNode order) {
    String id =
        client.send(office, "POST", "/books", order).expected("books").path("jobId").asText();
    JsonNode job =
        Patience.awaited(
            () -> client.get(office, "/jobs/" + id).expected("the job"),
            now -> !now.path("state").asText().equals("working"));
    if (!job.path("state").asText().equals("done")) {
      throw new IllegalStateException("Not done: " + job);
    }
    return job;
  }

  /** All cells of all sheets of the books of a job. */
  private static List<List<List<String>>> cells(Client client, String office, JsonNode job)
      throws IOException {
    List<List<List<String>>> sheets = new ArrayList<>();
    for (JsonNode file : job.path("files")) {
      JsonNode link =
          client
              .send(
                  office,
                  "POST",
                  "/jobs/" + job.path("jobId").asText() + "/links",
                  Json.object().put("name", file.path("name").asText()))
              .expected("a link");
      byte[] book = client.download(link.path("url").asText()).body();
      try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
        for (Sheet sheet : read.getSheets().toList()) {
          try (Stream<Row> rows = sheet.openStream()) {
            sheets.add(
                rows.map(
                        row ->
                            row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
                    .toList());
          }
        }
      }
    }
    return sheets;
  }

  private static void write(List<List<List<String>>> sheets) throws IOException {
    try (Workbook workbook = new Workbook(new ByteArrayOutputStream(), "floor", "1.0")) {
      for (int at = 0; at < sheets.size(); at++) {
        Worksheet sheet = workbook.newWorksheet("s" + at);
        List<List<String>> rows = sheets.get(at);
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            sheet.inlineString(row, column, rows.get(row).get(column));
          }
        }
        sheet.finish();
      }
    }
  }

  private static double timed(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Something that takes its time. */
  private interface Step {
    void run() throws Exception;
  }
}
