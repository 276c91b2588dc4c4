package tw.portfolio.bench.reminders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Scratch;

/** What a morning's reminders cost when ever more pieces lie there and equally many wait. */
public final class ReminderBenchmark implements Benchmark {
  private static final List<Integer> THOUSANDS = List.of(1, 5, 25);
  private static final int TEACHERS = 40;
  private static final List<Integer> GROWING_TEACHERS = List.of(8, 40, 200);

  @Override
  public String name() {
    return "reminder-run";
  }

  @Override
  public String about() {
    return """
    The reminders of a morning to 40 teachers for whom 200 pieces wait, among 1,000, 5,000 and 25,000
    others that wait for nobody; reminder-run:waiting has 40, 200 and 1,000 waiting instead. Read and
    write units are what the database says it took. The floor reads the index of what waits once
    and, for each teacher, notes that a mail is being sent, sends the same mail and notes that it is
    sent: without all three a mail is lost or sent twice. It asks for no address, deputy or window.\
    """;
  }

  /** The meter passes requests on as they were signed, the host among what is signed. */
  @Override
  public List<String> flags() {
    return List.of("-XX:+UseSerialGC", "-Djdk.httpclient.allowRestrictedHeaders=host");
  }

  @Override
  public List<Measured> run() {
    try (Scratch scratch = Scratch.folder()) {
      List<Measured> found = new ArrayList<>(amongMore(scratch.path().resolve("more")));
      found.add(forMore(scratch.path().resolve("waiting")));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Measured> amongMore(Path data) {
    List<Measured> found = new ArrayList<>();
    try (Office office = Office.open(data)) {
      office.school().waitingFor(TEACHERS);
      Growth growth = new Growth();
      for (int thousands : THOUSANDS) {
        int pieces = thousands * 1_000;
        office.school().certified(pieces);
        Office.Runs runs = office.runs();
        growth.at(pieces, runs.ours(), runs.floor());
        found.add(
            measured(
                "reminder-run:" + thousands + "k",
                runs,
                thousands == THOUSANDS.getLast() ? growth : new Growth()));
      }
    }
    return found;
  }

  private static Measured forMore(Path data) {
    try (Office office = Office.open(data)) {
      office.school().certified(THOUSANDS.getFirst() * 1_000);
      Growth growth = new Growth();
      for (int teachers : GROWING_TEACHERS) {
        office.school().waitingFor(teachers);
        Office.Runs runs = office.runs();
        growth.at((long) teachers * WaitingSchool.EACH, runs.ours(), runs.floor());
        if (teachers == GROWING_TEACHERS.getLast()) {
          return measured("reminder-run:waiting", runs, growth);
        }
      }
      throw new IllegalStateException("Nothing was measured");
    }
  }

  private static Measured measured(String name, Office.Runs runs, Growth growth) {
    Map<String, Object> beside = new LinkedHashMap<>(runs.units());
    if (!growth.points().isEmpty()) {
      beside.put("growth", growth.points());
    }
    return new Measured(name, runs.ours(), "ms", runs.floor(), Office.RUNS, "", beside);
  }
}
