package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;

/** Kinds of record and categories of achievements are listed, and {@code openapi.yaml} has all. */
class RecordKindsTest {
  private final OpenApi api = OpenApi.ofThisBuild();

  /** Whoever writes a kind and forgets its line is told so here. */
  @Test
  void shouldListEveryBookThatThereIs() {
    assertThat(implementing(Book.class))
        .containsExactlyInAnyOrderElementsOf(
            Books.ALL.stream().map(book -> book.getClass().getName()).toList());
  }

  @Test
  void shouldListEveryCategoryThatThereIs() {
    assertThat(implementing(Detail.class)).hasSameSizeAs(Category.values());
  }

  private static List<String> implementing(Class<?> type) {
    return Classes.production().stream()
        .filter(one -> one.isAssignableTo(type))
        .filter(one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::getName)
        .toList();
  }

  @Test
  void shouldNameEveryKindThatComesInFiles() {
    assertThat(texts(api.schema("RecordKind").path("enum")))
        .containsExactlyInAnyOrderElementsOf(
            Books.ALL.stream().map(book -> book.kind().code()).toList());
  }

  @Test
  void shouldShowEveryKindOfAStudentsToTheStudentAndToStaff() {
    List<String> kinds = kinds(Books.ofStudents().stream());

    assertThat(properties(api.schema("Records"))).containsExactlyElementsOf(kinds);
    assertThat(texts(api.schema("Records").path("required"))).containsExactlyElementsOf(kinds);
    assertThat(properties(api.schema("StudentRecords").at("/properties/records")))
        .containsExactlyElementsOf(kinds);
  }

  @Test
  void shouldShowBesideTheAchievementsWhatStandsThere() {
    List<String> kinds = kinds(Books.ofStudents().stream().filter(EntryBook::besideAchievements));

    assertThat(properties(api.schema("AchievementPage").at("/properties/fromSchool")))
        .containsExactlyElementsOf(kinds);
  }

  @Test
  void shouldAddressEveryKindOfAStudents() {
    assertThat(api.schema("StudentRecordId").path("pattern").asText())
        .isEqualTo("^(" + String.join("|", kinds(Books.ofStudents().stream())) + ")-[0-9a-f]{32}$");
  }

  private static List<String> kinds(Stream<EntryBook<?>> books) {
    return books.map(book -> book.kind().code()).toList();
  }

  private static List<String> properties(JsonNode schema) {
    return schema.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
