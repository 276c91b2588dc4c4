package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.FileImports;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.school.Term;

/** The 註冊組 looks at what would be refused, and at the books, before anything is handed in. */
final class LookingBefore {
  private static final int GRADE_12 = 3;

  private final Stage stage;
  private final AskedJobs jobs;
  private final Term term;
  private final OfficeFile grades;
  private final String registrar;

  /**
   * @param folder where what was made is put
   * @param term this semester
   * @param files what the offices have brought in
   */
  LookingBefore(Stage stage, Path folder, Term term, List<OfficeFile> files) {
    this.stage = stage;
    this.jobs = new AskedJobs(stage, folder);
    this.term = term;
    this.grades =
        files.stream()
            .filter(file -> file.kind().equals(GradeRecord.KIND))
            .findFirst()
            .orElseThrow();
    this.registrar = stage.cast().holder(Role.REGISTRAR);
  }

  private ObjectNode year() {
    return Json.object().put("year", term.year().number());
  }

  private ObjectNode semester() {
    return year().put("semester", term.semester().number());
  }

  /** 預檢: a grade of a course that the student doesn't take is found, and nothing is changed. */
  void precheck() {
    bringInTheGradeOfAnother();
    JsonNode job = jobs.ask(registrar, "/prechecks", semester());
    stage.checks().same("done", Stage.state(job), "預檢", "the pre-check");
    int refused = job.at("/figures/refused").asInt();
    stage.checks().that(refused > 0, "預檢找出故意弄錯的成績", "what is wrong on purpose is found");
    stage.tally().add(Tally.Count.PRECHECK_REFUSED, refused);
    jobs.fetch(registrar, job);
    stage.screen().line(job.path("summary").asText());
  }

  private void bringInTheGradeOfAnother() {
    int number = grades.header().indexOf("學號");
    int code = grades.header().indexOf("課程代碼");
    int taking = grades.header().indexOf("修課別");
    List<String> first = grades.rows().getFirst();
    Set<String> taken =
        grades.rows().stream()
            .filter(row -> row.get(number).equals(first.get(number)))
            .map(row -> row.get(code))
            .collect(Collectors.toSet());
    List<String> wrong =
        new ArrayList<>(
            grades.rows().stream()
                .filter(row -> row.get(taking).equals(first.get(taking)))
                .filter(row -> !taken.contains(row.get(code)))
                .findFirst()
                .orElseThrow(() -> new BrokenOffException("每位學生都修一樣的課 (all take the same)")));
    wrong.set(number, first.get(number));
    OfficeFile file = new OfficeFile(grades.kind(), grades.header(), List.of(wrong));
    FileImports imports = new FileImports(stage.client(), term);
    String path = imports.upload(registrar, file, OfficeFormat.CSV, OfficeFormat.CSV.bytes(file));
    imports.check(registrar, path);
    String state = Stage.state(imports.commit(registrar, path));
    stage.checks().same("committed", state, "匯入別人的成績", "the grade of another student");
  }

  /** 名冊: drafts of all books, which show what would be handed in. */
  void books() {
    ask(year(), "cadres", "achievements", "outcomes");
    ask(semester(), "grades", "grade-check");
    if (stage.cast().graduating().isEmpty()) {
      return;
    }
    ask(year().put("grade", GRADE_12).put("batch", "seniors-first"), "outcomes", "achievements");
  }

  private void ask(ObjectNode order, String... books) {
    ArrayNode list = order.putArray("books");
    List.of(books).forEach(list::add);
    JsonNode job = jobs.ask(registrar, "/books", order);
    if (stage.checks().same("done", Stage.state(job), "名冊 " + list, "the books")) {
      jobs.fetch(registrar, job).forEach(stage.tally()::book);
      stage.screen().line(job.path("summary").asText());
    }
  }
}
