package tw.portfolio.bench.reminders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Place;

/** What a morning's reminders cost when ever more pieces lie there and equally many wait. */
public final class ReminderBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "reminder-run",
          """
          The reminders of a morning to 40 teachers for whom 200 pieces wait, among 1,000, 5,000 and 25,000
          others that wait for nobody; reminder-run:waiting has 40, 200 and 1,000 waiting instead. Read and
          write units are what the database says it took. Ours looks up staff, deputies, addresses and extensions,
          and writes each line of a digest as a notice too. The floor reads the index of what waits once
          and, for each teacher, notes that a mail is being sent, sends the same mail and notes that it is
          sent: without all three a mail is lost or sent twice. It asks for no address, deputy or window.\
          """,
          // The meter passes requests on as they were signed, the host among what is signed.
          List.of("-XX:+UseSerialGC", "-Djdk.httpclient.allowRestrictedHeaders=host"),
          ReminderBenchmark::run);

  private static final List<Integer> THOUSANDS = List.of(1, 5, 25);
  private static final int TEACHERS = 40;
  private static final List<Integer> GROWING_TEACHERS = List.of(8, 40, 200);

  private ReminderBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    List<Measured> found = new ArrayList<>();
    try (Office office = Office.open(place.scratch().resolve("more"))) {
      office.school().waitingFor(TEACHERS);
      Map<Long, Measured> growth = new LinkedHashMap<>();
      for (int thousands : THOUSANDS) {
        office.school().certified(thousands * 1_000);
        found.add(office.measured("reminder-run:" + thousands + "k"));
        growth.put(thousands * 1_000L, found.getLast());
      }
      found.add(found.removeLast().grown(growth));
    }
    try (Office office = Office.open(place.scratch().resolve("waiting"))) {
      office.school().certified(THOUSANDS.getFirst() * 1_000);
      Map<Long, Measured> growth = new LinkedHashMap<>();
      Measured most = found.getLast();
      for (int teachers : GROWING_TEACHERS) {
        office.school().waitingFor(teachers);
        most = office.measured("reminder-run:waiting");
        growth.put((long) teachers * WaitingSchool.EACH, most);
      }
      found.add(most.grown(growth));
    }
    return found;
  }
}
