package tw.portfolio.functions.guidance;

import java.time.format.DateTimeFormatter;
import java.util.List;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationNote;
import tw.portfolio.guidance.Consulted;
import tw.portfolio.kernel.json.Json;

/** Consultation records in answers. */
final class ConsultationJson {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ConsultationJson() {}

  /** All of it, for counsellors and the office. */
  static Json whole(Consultation consultation) {
    List<Json> students = consultation.students().stream().map(ConsultationJson::of).toList();
    return forStudents(consultation)
        .put("students", students)
        .put("createdAt", consultation.created())
        .put("version", consultation.version())
        .putIfPresent(
            "withdrawn",
            consultation
                .withdrawn()
                .map(
                    withdrawal ->
                        Json.object().put("at", withdrawal.at()).put("why", withdrawal.reason())));
  }

  /** What its students may see: not who else was there. */
  static Json forStudents(Consultation consultation) {
    ConsultationNote note = consultation.note();
    return Json.object()
        .put("consultationId", consultation.id().text())
        .put("year", note.term().year().number())
        .put("semester", note.term().semester().number())
        .put("date", note.start().toLocalDate().toString())
        .put("time", TIME.format(note.start()))
        .put("place", note.place())
        .put("form", consultation.form().code())
        .put("formName", consultation.form().chinese())
        .put("category", note.category())
        .put("subject", note.subject())
        .put("content", note.content())
        .put("opinion", note.opinion())
        .put("counsellor", consultation.counsellor().name())
        .put("changedAt", consultation.changed());
  }

  private static Json of(Consulted consulted) {
    return Json.object()
        .put("studentId", consulted.student().text())
        .put("name", consulted.name())
        .putIfPresent("place", consulted.place().map(StudentJson::place));
  }
}
