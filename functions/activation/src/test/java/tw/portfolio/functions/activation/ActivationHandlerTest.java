package tw.portfolio.functions.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.account.ActivationCode;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.memory.MemoryActivationAttempts;
import tw.portfolio.account.memory.MemoryActivationCodes;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;

class ActivationHandlerTest {
  static final List<String> BAD_BODIES =
      List.of(
          "{}",
          "{\"className\":\"\"}",
          "{\"className\":101}",
          "{\"className\":\"101\",\"days\":0}",
          "{\"className\":\"101\",\"days\":61}",
          "{\"className\":\"101\",\"days\":\"7\"}",
          "{\"className\":\"101\",\"students\":[]}",
          "{\"className\":\"101\",\"students\":[\"x\"]}",
          "{\"className\":\"101\",\"reason\":\"\"}",
          "{\"className\":\"101\",\"code\":\"x\"}");

  private static final String ALL = "{\"className\":\"１０１\",\"days\":7,\"reason\":\"新生\"}";

  private static final Pattern ROW = Pattern.compile("(?s)<row .*?</row>");
  private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");
  private static final Pattern TEXT = Pattern.compile("<t(?: [^>]*)?>([^<]*)</t>");

  @TempDir private Path folder;

  private final Campus campus = new Campus(Offices.aSchool());
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final List<ActivationHandler> handlers = new ArrayList<>();
  private final Calls calls =
      Calls.of(
          runtime -> {
            ActivationHandler handler = handler(runtime);
            handlers.add(handler);
            return event -> handler.handleRequest(event, null);
          });

  ActivationHandlerTest() {
    campus.school().people(YEAR, List.of(MING, HUA));
  }

  private ActivationHandler handler(RuntimeContext runtime) {
    return new ActivationHandler(
        campus.school(),
        signIns,
        new MemoryActivationCodes(campus.school(), signIns),
        new MemoryActivationAttempts(),
        new Ids(70_000),
        campus.clock(),
        runtime);
  }

  private static Events make(Person by, String body) {
    return Calls.by(by, Actor.Kind.STAFF, "POST /activation-codes").json(body);
  }

  private static Events activate(String code) {
    return Events.of("POST /activation").newcomer("a7F-1").json("{\"code\":\"" + code + "\"}");
  }

  private List<Map<String, Object>> made() {
    return Calls.objects(calls.ask(200, make(REGISTRAR, ALL)).get("students"));
  }

  @Test
  void shouldMakeCodesForAClassAndLinkTheAccountOfWhoeverTypesOne() {
    List<Map<String, Object>> students = made();

    assertThat(students).extracting(one -> one.get("name")).containsExactly("王小明", "陳小華");
    Map<String, Object> mings = students.getFirst();
    assertThat(mings)
        .containsEntry("state", "code")
        .containsEntry("className", "101")
        .containsEntry("seat", 1L)
        .containsEntry("studentNumber", "s1")
        .containsEntry("studentId", MING.id().text())
        .containsEntry("expiresAt", "2026-11-27T20:00:00+08:00");
    String code = (String) mings.get("code");

    Map<String, Object> active = calls.ask(200, activate(code));
    assertThat(active)
        .containsEntry("school", "213303")
        .containsEntry("personId", MING.id().text())
        .containsEntry("name", "王小明");
    assertThat((String) active.get("detail")).contains("請重新登入", "Sign in again");
    assertThat(signIns.whose(new SignIn(SignIn.Provider.EDUCATION_CLOUD, "a7F-1"))).contains(MING);
    assertThat(calls.log()).noneMatch(line -> line.contains(code) || line.contains("a7F-1"));
  }

  @Test
  void shouldSayHowFarAClassIsWithoutAnyCode() {
    Events list =
        Calls.by(REGISTRAR, Actor.Kind.STAFF, "GET /activation-codes").query("className", "101");
    assertThat(Calls.objects(calls.ask(200, list).get("students")))
        .extracting(one -> one.get("state"))
        .containsExactly("none", "none");

    calls.ask(200, activate((String) made().getFirst().get("code")));

    assertThat(Calls.objects(calls.ask(200, list).get("students")))
        .extracting(one -> one.get("state"))
        .containsExactly("active", "waiting");
    assertThat(calls.ask(200, list)).containsEntry("total", 2L);
    assertThat(calls.ask(200, list).toString()).doesNotContain("code=");
  }

  @Test
  void shouldMakeAWorkbookToBePrinted() throws IOException {
    calls.ask(200, activate((String) made().getFirst().get("code")));
    APIGatewayV2HTTPResponse answer =
        handlers
            .getFirst()
            .handleRequest(make(REGISTRAR, ALL).query("format", "xlsx").event(), null);

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders())
        .containsEntry("content-disposition", "attachment; filename=\"activation-codes.xlsx\"")
        .containsEntry("cache-control", "no-store");
    List<List<String>> rows = rows(Base64.getDecoder().decode(answer.getBody()));
    assertThat(rows.getFirst().getFirst()).isEqualTo("班級 (class)");
    assertThat(rows.get(1)).startsWith("101", "1", "s1", "王小明").endsWith("已啟用，不需啟用碼");
    assertThat(rows.get(2)).startsWith("101", "2", "s2", "陳小華");
    assertThat(ActivationCode.read(rows.get(2).get(4))).isPresent();
    calls.ask(
        200,
        Events.of("POST /activation")
            .newcomer("a7F-2")
            .json("{\"code\":\"" + rows.get(2).get(4) + "\"}"));
  }

  /** What stands in each row, without the cells that are empty. */
  private List<List<String>> rows(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("codes.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      String sheet =
          CHARACTER
              .matcher(new String(part.readAllBytes(), StandardCharsets.UTF_8))
              .replaceAll(one -> Character.toString(Integer.parseInt(one.group(1), 16)));
      return ROW.matcher(sheet)
          .results()
          .map(row -> TEXT.matcher(row.group()).results().map(text -> text.group(1)).toList())
          .toList();
    }
  }

  @Test
  void shouldSayWhatToDoAboutACodeThatIsNone() {
    assertThat(calls.ask(409, activate("213303-AAAA-AAAA-AAAA")))
        .containsEntry("code", "activation-code-refused");
    assertThat(calls.ask(422, activate("AAAA-AAAA"))).containsEntry("code", "invalid-fields");
    for (int at = 0; at < 9; at++) {
      calls.ask(409, activate("213303-AAAA-AAAA-AAAA"));
    }
    assertThat(calls.ask(429, activate("213303-AAAA-AAAA-AAAA")))
        .containsEntry("code", "too-many-attempts");
  }

  @Test
  void shouldLetNewcomersDoNothingElseAndNobodyElseActivate() {
    assertThat(calls.ask(403, Events.of("POST /activation-codes").newcomer("a").json(ALL)))
        .containsEntry("code", "account-not-linked");
    assertThat(calls.ask(403, Events.of("GET /activation-codes").newcomer("a")))
        .containsEntry("code", "account-not-linked");
    String body = "{\"code\":\"213303-AAAA-AAAA-AAAA\"}";
    for (Events linked :
        List.of(
            Calls.by(Students.actor(MING), "POST /activation"),
            Calls.by(REGISTRAR, Actor.Kind.STAFF, "POST /activation"))) {
      assertThat(calls.ask(403, linked.json(body))).containsEntry("code", "not-permitted");
    }
    assertThat(calls.ask(401, Events.of("POST /activation").json(body)))
        .containsEntry("code", "not-signed-in");
    Events nobodys =
        Events.of("POST /activation").claims(Map.of("kind", "newcomer", "provider", "x"));
    calls.ask(401, nobodys.json(body));
  }

  @Test
  void shouldLetNobodyElseMakeCodes() {
    calls.ask(403, make(PARENT, ALL));
    calls.ask(403, Calls.by(Students.actor(MING), "POST /activation-codes").json(ALL));
    calls.ask(404, make(REGISTRAR, "{\"className\":\"399\"}"));
    calls.ask(403, Calls.by(PARENT, Actor.Kind.STAFF, "GET /activation-codes"));
  }

  @ParameterizedTest
  @FieldSource("BAD_BODIES")
  void shouldRefuseBadBodies(String body) {
    calls.ask(422, make(REGISTRAR, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"code\":1}", "{\"code\":\" \"}", "{\"code\":\"a\\u0007\"}"})
  void shouldRefuseWhatIsNoCode(String body) {
    calls.ask(422, Events.of("POST /activation").newcomer("a").json(body));
  }
}
