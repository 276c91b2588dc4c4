package tw.portfolio.functions.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.register.AnsweringEnquiries;
import tw.portfolio.record.register.ClassRegister;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Round;
import tw.portfolio.record.register.RegisterDifference;
import tw.portfolio.record.register.RegisterDifference.FieldChange;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.record.register.RegisterValue;

/** The register, its confirmations and enquiries in answers. */
final class RegisterJson {
  private RegisterJson() {}

  /** What the register says of a student; national ids are masked. */
  static Json of(RegisterEntry entry) {
    Json json = Json.object().put("studentId", entry.person().text());
    for (RegisterField field : RegisterField.values()) {
      entry.shown(field).ifPresent(shown -> put(json, field, shown));
    }
    return json;
  }

  private static void put(Json json, RegisterField field, String shown) {
    if (field == RegisterField.SEAT || field == RegisterField.ENTERED) {
      json.put(field.code(), Integer.parseInt(shown));
    } else {
      json.put(field.code(), shown);
    }
  }

  /** How far a class is, in numbers alone. */
  static Json row(ClassRegister register) {
    return Json.object()
        .put("className", register.className())
        .put("state", register.state().code())
        .put("stateName", register.state().chinese())
        .put("students", register.students().size())
        .put("changed", register.differences().size())
        .put("openEnquiries", register.enquiries().size())
        .putIfPresent("confirmedAt", register.confirmed().map(Confirmation::at))
        .putIfPresent("confirmedBy", register.confirmed().map(Confirmation::byName))
        .put("revision", register.revision());
  }

  /** A class with all that its register says. */
  static Json of(ClassRegister register) {
    return Json.object()
        .put("year", register.term().year().number())
        .put("semester", register.term().semester().number())
        .put("class", row(register))
        .put("entries", register.students().stream().map(RegisterJson::of).toList())
        .put("differences", of(register.differences()))
        .put(
            "confirmedDifferences",
            register.confirmed().map(one -> of(one.differences())).orElse(List.of()));
  }

  private static List<Json> of(List<RegisterDifference> differences) {
    return differences.stream().map(RegisterJson::of).toList();
  }

  private static Json of(RegisterDifference difference) {
    return Json.object()
        .put("studentId", difference.person().text())
        .put("studentNumber", difference.number())
        .put("name", difference.name())
        .put("kind", difference.kind().code())
        .put("kindName", difference.kind().chinese())
        .put("summary", summary(difference))
        .put("fields", difference.fields().stream().map(RegisterJson::of).toList());
  }

  /** In one line: 座號 7→8、姓名 王小明→王曉明. */
  private static String summary(RegisterDifference difference) {
    return difference.fields().stream()
        .map(
            change ->
                "%s %s→%s"
                    .formatted(
                        change.field().chinese(),
                        change.from().orElse("無"),
                        change.to().orElse("無")))
        .collect(Collectors.joining("、"));
  }

  private static Json of(FieldChange change) {
    return Json.object()
        .put("field", change.field().code())
        .put("fieldName", change.field().chinese())
        .putIfPresent("from", change.from())
        .putIfPresent("to", change.to());
  }

  /** An enquiry with whose it is. */
  static Json of(AnsweringEnquiries.Entry entry) {
    return Json.object()
        .put("studentId", entry.enquiry().student().text())
        .putIfPresent("student", entry.student().map(StudentJson::of))
        .put("enquiry", of(entry.enquiry()));
  }

  /** An enquiry: its last question, and those before. */
  static Json of(Enquiry enquiry) {
    return Json.object()
        .put("field", enquiry.field().code())
        .put("fieldName", enquiry.field().chinese())
        .put("version", enquiry.version())
        .put("last", of(enquiry.last()))
        .put("earlier", earlier(enquiry).map(RegisterJson::of).toList());
  }

  private static Stream<Round> earlier(Enquiry enquiry) {
    return enquiry.rounds().stream().limit(enquiry.rounds().size() - 1L);
  }

  private static Json of(Round round) {
    Json json =
        Json.object()
            .put("state", state(round.end()))
            .put("stateName", stateName(round.end()))
            .put("askedAt", round.at())
            .put("text", round.text())
            .putIfPresent("stood", round.stood().map(RegisterValue::shown));
    if (round.end().orElse(new End.TakenBack(round.at())) instanceof End.Answered answered) {
      json.put("answer", answered.text())
          .put("answeredAt", answered.at())
          .put("answeredBy", answered.byName());
    }
    return json;
  }

  private static String state(Optional<End> end) {
    return end.map(
            how ->
                switch (how) {
                  case End.Answered answered -> answered.verdict().code();
                  case End.TakenBack _ -> "taken-back";
                })
        .orElse("open");
  }

  private static String stateName(Optional<End> end) {
    return end.map(
            how ->
                switch (how) {
                  case End.Answered answered -> answered.verdict().chinese();
                  case End.TakenBack _ -> "已撤回";
                })
        .orElse("待回覆");
  }
}
