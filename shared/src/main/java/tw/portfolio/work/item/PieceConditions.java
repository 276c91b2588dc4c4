package tw.portfolio.work.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.PieceState;

/**
 * The condition that a piece is in a state, with the files that were seen, and that these are what
 * is stored now.
 */
public final class PieceConditions {
  static final String COURSE = "course";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();

  public PieceConditions(PieceState state, int revision) {
    names.put("#state", Attributes.STATE);
    values.put(":state", AttributeValue.fromS(state.code()));
    conditions.add("#state = :state");
    values.put(":revision", AttributeValue.fromN(Integer.toString(revision)));
    conditions.add("revision = :revision");
  }

  /** And its files are exactly these. */
  public PieceConditions sealedAs(Map<FilePart, Seal> seals) {
    names.put("#files", "files");
    for (FilePart part : FilePart.values()) {
      seal(part, Optional.ofNullable(seals.get(part)));
    }
    return this;
  }

  private void seal(FilePart part, Optional<Seal> stored) {
    String code = part.code();
    names.put("#" + code, code);
    if (stored.isPresent()) {
      names.put("#seal", "seal");
      names.put("#text", "text");
      values.put(":" + code, AttributeValue.fromS(stored.get().text()));
      conditions.add("#files.#" + code + ".#seal.#text = :" + code);
    } else {
      conditions.add("attribute_not_exists(#files.#" + code + ")");
    }
  }

  /** And no former school has handed it in. */
  public PieceConditions notSubmittedElsewhere() {
    names.put("#origin", OriginItems.ORIGIN);
    names.put("#submitted", OriginItems.SUBMITTED);
    conditions.add("attribute_not_exists(#origin.#submitted[0])");
    return this;
  }

  /** And it is of that course. */
  public PieceConditions of(CourseRef course) {
    names.put("#course", COURSE);
    values.put(":course", AttributeValue.fromM(CourseItems.write(course).attributes()));
    conditions.add("#course = :course");
    return this;
  }

  /** And it waits for whoever teaches that section. */
  public PieceConditions waitingFor(SectionRef section) {
    names.put("#label", "label");
    names.put("#section", "section");
    names.put("#course", "course");
    names.put("#code", "code");
    values.put(":section", AttributeValue.fromS(section.name()));
    values.put(":code", AttributeValue.fromS(section.code().text()));
    conditions.add("#label.#section = :section AND #course.#code = :code");
    return this;
  }

  /** And it waits for that teacher, its course being taught in no section. */
  public PieceConditions waitingFor(PersonId teacher) {
    names.put("#label", "label");
    names.put("#section", "section");
    values.put(":teacher", AttributeValue.fromS(teacher.text()));
    conditions.add("attribute_not_exists(#label.#section) AND #label.teacher = :teacher");
    return this;
  }

  /** And that person has decided on it. */
  public PieceConditions decidedBy(PersonId decider) {
    names.put("#by", Attributes.BY);
    values.put(":decider", AttributeValue.fromS(decider.text()));
    conditions.add("#by = :decider");
    return this;
  }

  public String expression() {
    return String.join(" AND ", conditions);
  }

  public Map<String, String> names() {
    return names;
  }

  public Map<String, AttributeValue> values() {
    return values;
  }
}
