package tw.portfolio.guidance.dynamo;

import java.time.LocalDateTime;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.AssessmentText;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ConsultationNote;
import tw.portfolio.guidance.Consulted;
import tw.portfolio.guidance.Withdrawal;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Assessments and consultations as items. */
public final class GuidanceItems {
  public static final String VERSION = "version";
  static final String ID = "consultation";
  private static final String STUDENTS = "students";

  private GuidanceItems() {}

  static Item write(Assessment assessment) {
    Item item =
        Item.at(
                GuidanceKeys.assessment(
                    assessment.school(), assessment.student(), assessment.year()))
            .text("school", assessment.school().text())
            .text("student", assessment.student().text())
            .number("year", assessment.year().number())
            .text("exploration", assessment.text().exploration())
            .text("career", assessment.text().career())
            .text("remarks", assessment.text().remarks())
            .instant("at", assessment.at())
            .number(VERSION, assessment.version());
    return ChangeItems.author(item, assessment.by());
  }

  static Assessment readAssessment(Item item) {
    return new Assessment(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("student")),
        new SchoolYear(item.integer("year")),
        new AssessmentText(item.text("exploration"), item.text("career"), item.text("remarks")),
        someone(item),
        item.instant("at"),
        item.integer(VERSION));
  }

  static Item write(Consultation consultation) {
    ConsultationNote note = consultation.note();
    Item item =
        Item.at(GuidanceKeys.consultation(consultation.school(), consultation.id()))
            .text("school", consultation.school().text())
            .text(ID, consultation.id().text())
            .text("start", note.start().toString())
            .text("place", note.place())
            .text("category", note.category())
            .text("subject", note.subject())
            .text("content", note.content())
            .text("opinion", note.opinion())
            .maps(STUDENTS, consultation.students().stream().map(GuidanceItems::write).toList())
            .instant("created", consultation.created())
            .instant("changed", consultation.changed())
            .number(VERSION, consultation.version());
    consultation
        .withdrawn()
        .ifPresent(
            withdrawal ->
                item.instant("withdrawnAt", withdrawal.at())
                    .text("withdrawnWhy", withdrawal.reason()));
    return ChangeItems.author(item, consultation.counsellor());
  }

  static Consultation readConsultation(Item item) {
    return new Consultation(
        new SchoolCode(item.text("school")),
        new ConsultationId(item.text(ID)),
        someone(item),
        new ConsultationNote(
            LocalDateTime.parse(item.text("start")),
            item.text("place"),
            item.text("category"),
            item.text("subject"),
            item.text("content"),
            item.text("opinion")),
        item.maps(STUDENTS).stream().map(GuidanceItems::readConsulted).toList(),
        item.instant("created"),
        item.instant("changed"),
        item.integer(VERSION),
        item.optionalText("withdrawnWhy")
            .map(reason -> new Withdrawal(item.instant("withdrawnAt"), reason)));
  }

  /** Those whom a record is about, as its attribute. */
  static AttributeValue students(List<Consulted> students) {
    return AttributeValue.fromL(
        students.stream()
            .map(consulted -> AttributeValue.fromM(write(consulted).attributes()))
            .toList());
  }

  private static Item write(Consulted consulted) {
    Item item =
        Item.empty().text("student", consulted.student().text()).text("name", consulted.name());
    consulted.place().ifPresent(place -> item.map("place", PlaceItems.write(place)));
    return item;
  }

  private static Consulted readConsulted(Item item) {
    return new Consulted(
        new PersonId(item.text("student")),
        item.text("name"),
        item.optionalMap("place").map(PlaceItems::read));
  }

  private static Author.Someone someone(Item item) {
    return switch (ChangeItems.author(item)) {
      case Author.Someone someone -> someone;
      case Author.Platform _ -> throw new IllegalStateException("Written by nobody");
    };
  }
}
