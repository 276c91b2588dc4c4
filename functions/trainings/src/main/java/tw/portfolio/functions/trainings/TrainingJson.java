package tw.portfolio.functions.trainings;

import java.time.Instant;
import java.util.List;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.training.ReadingTrainings;
import tw.portfolio.training.ReadingTrainings.Duty;
import tw.portfolio.training.TakingAttendance.Listed;
import tw.portfolio.training.TakingAttendance.Listing;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingKind;

/** Trainings as answers show them. */
final class TrainingJson {
  private TrainingJson() {}

  /** A year's trainings, and whether as many were held as are to be. */
  static Json of(List<Training> all, SchoolYear year, Instant now) {
    return Json.object()
        .put("year", year.number())
        .put(
            "duties",
            ReadingTrainings.duties(all, year, now).stream().map(TrainingJson::of).toList())
        .put("trainings", all.stream().map(TrainingJson::of).toList());
  }

  private static Json of(Duty duty) {
    return kind(duty.kind())
        .put("offices", duty.kind().officeTitles())
        .put("year", duty.span().year().number())
        .putIfPresent("semester", duty.span().semester().map(Semester::number))
        .put("held", duty.held())
        .put("planned", duty.planned())
        .put("missing", duty.missing());
  }

  private static Json kind(TrainingKind kind) {
    return Json.object().put("kind", kind.code()).put("kindName", kind.chinese());
  }

  /** A training, without who was there. */
  static Json of(Training training) {
    Training.Plan plan = training.plan();
    List<Audience.Group> groups =
        plan.invited().groups().stream()
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();
    return kind(plan.kind())
        .put("trainingId", training.id().text())
        .put("version", training.version())
        .put("year", training.term().year().number())
        .put("semester", training.term().semester().number())
        .put("title", plan.title())
        .put("date", plan.starts().toLocalDate().toString())
        .put("time", plan.starts().toLocalTime().toString())
        .put("place", plan.place())
        .put("audience", groups.stream().map(Audience.Group::code).toList())
        .put("audienceNames", groups.stream().map(Audience.Group::chinese).toList())
        .put("others", plan.invited().others())
        .put("state", training.state().code())
        .put("stateName", training.state().chinese())
        .put("listed", training.turnout().listed())
        .put("present", training.turnout().present())
        .put("guests", training.turnout().guests());
  }

  /** A training with its list. */
  static Json of(Listing listing) {
    return Json.object()
        .put("training", of(listing.training()))
        .put("rows", listing.listed().stream().map(TrainingJson::of).toList());
  }

  private static Json of(Listed listed) {
    return Json.object()
        .putIfPresent("className", listed.place().map(ClassPlace::className))
        .putIfPresent("seat", listed.place().map(ClassPlace::seat))
        .putIfPresent("studentNumber", listed.place().map(ClassPlace::studentNumber))
        .put("name", listed.name())
        .putIfPresent("present", listed.present())
        .put("presence", listed.present().map(there -> there ? "出席" : "缺席").orElse(""));
  }
}
