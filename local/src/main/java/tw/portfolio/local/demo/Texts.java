package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tw.portfolio.local.http.Json;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** What people write in the demo: {@code demo/texts.json} with this semester's dates in it. */
final class Texts {
  /** Such as {@code "{year}"} or {@code "{today-30}"}. */
  private static final Pattern PLACE = Pattern.compile("\"\\{(\\w+)([+-]\\d+)?\\}\"");

  private final ObjectNode all;

  /** Texts of that day in that semester. */
  Texts(Term term, LocalDate today) {
    try (InputStream in = Texts.class.getResourceAsStream("/demo/texts.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String dated = PLACE.matcher(text).replaceAll(place -> filled(place, term, today));
      all = Json.read(dated.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.BadJson e) {
      throw new IllegalStateException("demo/texts.json", e);
    }
  }

  private static String filled(MatchResult place, Term term, LocalDate today) {
    int days = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    int year = term.year().number();
    return switch (place.group(1)) {
      case "year" -> Integer.toString(year);
      case "semester" -> Integer.toString(term.semester().number());
      case "today" -> "\"" + today.plusDays(days) + "\"";
      case "next" -> "\"" + new SchoolYear(year + 1).firstDay().plusDays(days) + "\"";
      default -> throw new IllegalStateException("demo/texts.json: " + place.group());
    };
  }

  /** A body that can be filled further. */
  ObjectNode body(String name) {
    return all.withObject("/" + name).deepCopy();
  }

  /** What an achievement of each category tells of itself. */
  List<JsonNode> details() {
    return Stage.list(all.path("details"));
  }

  /** A description of at most 100 characters. */
  String description(String courseName, long serial) {
    List<JsonNode> texts = Stage.list(all.path("descriptions"));
    String name = courseName.length() > 20 ? courseName.substring(0, 20) : courseName;
    return texts.get((int) (serial % texts.size())).asText().formatted(name);
  }
}
