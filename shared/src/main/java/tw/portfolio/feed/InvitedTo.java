package tw.portfolio.feed;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.announcement.Audience;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingState;

/** The trainings and briefings that somebody is invited to, or whose office holds them. */
final class InvitedTo {
  private final Person person;
  private final ClassGrades grades;

  InvitedTo(Person person, ClassGrades grades) {
    this.person = person;
    this.grades = grades;
  }

  /** From a year on. */
  List<FeedEvent> of(List<Training> all, SchoolYear first) {
    return all.stream()
        .filter(one -> one.year().number() >= first.number())
        .filter(one -> one.plan().kind().isOf(person) || isInvited(one))
        .map(this::event)
        .toList();
  }

  /** By the class of the year in which it is. Grades are a list to read, so only if asked for. */
  private boolean isInvited(Training training) {
    Optional<String> className = person.place(training.year()).map(ClassPlace::className);
    return training.plan().invited().groups().stream()
        .anyMatch(
            group -> group.includes(person, className, grade(group, className, training.year())));
  }

  private Optional<Integer> grade(
      Audience.Group group, Optional<String> className, SchoolYear year) {
    return group instanceof Audience.OfGrade
        ? className.flatMap(
            name -> Optional.ofNullable(grades.grades(person.school(), year).get(name)))
        : Optional.empty();
  }

  private FeedEvent event(Training training) {
    Training.Plan plan = training.plan();
    return new FeedEvent(
        ReadingFeed.uid(person.school(), "training-" + training.id()),
        training.version(),
        plan.title(),
        plan.kind().chinese(),
        plan.place(),
        new FeedEvent.Time.Moment(plan.starts()),
        training.state() == TrainingState.CANCELLED);
  }
}
