package tw.portfolio.functions.tokenclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.account.SignIn.Provider.EDUCATION_CLOUD;
import static tw.portfolio.account.SignIn.Provider.POOL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import tw.portfolio.access.Person;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignInChange;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

class TokenClaimsHandlerTest {
  private static final String CLOUD_SUBJECT = "7f9c2ba4-e88f-4d2b-9a51-6c3d1f0e8b27";
  private static final SignIn CLOUD = new SignIn(EDUCATION_CLOUD, CLOUD_SUBJECT);
  private static final SignIn OWN = new SignIn(POOL, "57a4dad8-3021-70d1-9f2f-2f7a5c0d6a11");

  /** Users whose identity is not certain: each has what would make a token if only it were read. */
  static final List<Map<String, String>> UNCERTAIN =
      List.of(
          Map.of(),
          Map.of("email", "t101@school.test"),
          Map.of("sub", ""),
          Map.of("sub", OWN.subject(), "cognito:user_status", "EXTERNAL_PROVIDER"),
          federated("[]"),
          federated("null"),
          federated("{}"),
          federated("[" + identity("EducationCloud") + "," + identity("Other") + "]"),
          federated("[" + identity("Other") + "]"),
          federated("[" + identity("educationcloud") + "]"),
          federated("[" + identity("pool").replace(CLOUD_SUBJECT, OWN.subject()) + "]"),
          federated("[{\"providerName\":\"EducationCloud\"}]"),
          federated("[{\"providerName\":\"EducationCloud\",\"userId\":7}]"),
          federated("[" + identity("EducationCloud")));

  private final Campus campus = new Campus(Offices.aSchool());
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final TokenClaimsHandler handler =
      new TokenClaimsHandler(signIns, campus.school(), campus.clock());

  private static Map<String, String> federated(String identities) {
    return Map.of("sub", OWN.subject(), "identities", identities);
  }

  private static String identity(String provider) {
    return "{\"providerName\":\"%s\",\"userId\":\"%s\"}".formatted(provider, CLOUD_SUBJECT);
  }

  private void link(Person person, SignIn signIn) {
    SignInChange change =
        new SignInChange(
            Staff.actor(REGISTRAR), person.id(), signIn, SignInChange.What.LINK, NOW, "開通");
    assertThat(signIns.change(change)).isEqualTo(new WriteResult.Written<>());
  }

  private static String sample() throws IOException {
    return Files.readString(Path.of("../events/cognito-pre-token-generation.json"));
  }

  /** What the pool is answered, through the serialiser that Lambda uses. */
  private Map<String, Object> answer(String event) throws IOException {
    PojoSerializer<CognitoUserPoolPreTokenGenerationEventV2> serializer =
        JacksonFactory.getInstance().getSerializer(CognitoUserPoolPreTokenGenerationEventV2.class);
    CognitoUserPoolPreTokenGenerationEventV2 read =
        serializer.fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    serializer.toJson(handler.handleRequest(read, null), written);
    return Json.members(written.toString(StandardCharsets.UTF_8));
  }

  private static CognitoUserPoolPreTokenGenerationEventV2 event(Map<String, String> attributes) {
    CognitoUserPoolPreTokenGenerationEventV2.Request request =
        new CognitoUserPoolPreTokenGenerationEventV2.Request();
    request.setUserAttributes(attributes);
    CognitoUserPoolPreTokenGenerationEventV2 event = new CognitoUserPoolPreTokenGenerationEventV2();
    event.setRequest(request);
    return event;
  }

  private static Map<?, ?> at(Map<?, ?> json, String... names) {
    Map<?, ?> found = json;
    for (String name : names) {
      found = (Map<?, ?>) found.get(name);
    }
    return found;
  }

  @Test
  void shouldLeaveTheWeeklyCallAsItCame() {
    CognitoUserPoolPreTokenGenerationEventV2 call = new CognitoUserPoolPreTokenGenerationEventV2();
    call.setTriggerSource("READY");

    assertThat(handler.handleRequest(call, null).getResponse()).isNull();
  }

  @Test
  void shouldSaySchoolAndPersonInBothTokensAndNoAddress() throws IOException {
    link(MING, CLOUD);

    Map<String, Object> answer = answer(sample());

    Map<?, ?> details = at(answer, "response", "claimsAndScopeOverrideDetails");
    Map<String, String> claims =
        Map.of(
            "school", MING.school().text(),
            "person", MING.id().text(),
            "kind", "student",
            "name", MING.name());
    assertThat(details.get("idTokenGeneration"))
        .isEqualTo(
            Map.of(
                "claimsToAddOrOverride",
                claims,
                "claimsToSuppress",
                List.of("email", "email_verified")));
    assertThat(at(details, "accessTokenGeneration").get("claimsToAddOrOverride")).isEqualTo(claims);
    assertThat(answer).containsEntry("version", "2").containsKey("userName");
  }

  @Test
  void shouldKnowAnInvitedAccountByItsOwnSub() {
    link(LIN, OWN);

    var answered = handler.handleRequest(event(Map.of("sub", OWN.subject())), null);

    assertThat(
            answered
                .getResponse()
                .getClaimsAndScopeOverrideDetails()
                .getAccessTokenGeneration()
                .getClaimsToAddOrOverride())
        .containsEntry("kind", "staff")
        .containsEntry("person", LIN.id().text());
  }

  @Test
  void shouldSayOfAnAccountThatNobodyHasLinkedOnlyWhichItIs() throws IOException {
    Map<String, Object> answer = answer(sample());

    Map<?, ?> details = at(answer, "response", "claimsAndScopeOverrideDetails");
    Map<String, String> claims =
        Map.of("kind", "newcomer", "provider", "EducationCloud", "subject", CLOUD_SUBJECT);
    assertThat(at(details, "accessTokenGeneration").get("claimsToAddOrOverride")).isEqualTo(claims);
    assertThat(at(details, "idTokenGeneration").get("claimsToAddOrOverride")).isEqualTo(claims);
    assertThat(at(details, "idTokenGeneration").get("claimsToSuppress"))
        .isEqualTo(List.of("email", "email_verified"));
  }

  @Test
  void shouldMakeNoTokenForAnAddressOnTheRosterWhoseSubNobodyHasLinked() {
    Map<String, String> attributes =
        Map.of("sub", OWN.subject(), "email", LIN.email().orElseThrow(), "email_verified", "true");

    assertThatThrownBy(() -> handler.handleRequest(event(attributes), null))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("尚未與學校名冊連結")
        .hasMessageContaining("No school has linked")
        .hasMessageNotContaining("school.test")
        .hasMessageNotContaining(OWN.subject());
  }

  @ParameterizedTest
  @FieldSource("UNCERTAIN")
  void shouldMakeNoTokenForWhoeverIsNotCertainlySomeone(Map<String, String> attributes) {
    link(MING, CLOUD);
    link(LIN, OWN);

    assertThatThrownBy(() -> handler.handleRequest(event(attributes), null))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("無法確認");
  }

  @Test
  void shouldMakeNoTokenWithoutARequest() {
    assertThatThrownBy(
            () -> handler.handleRequest(new CognitoUserPoolPreTokenGenerationEventV2(), null))
        .isInstanceOf(NoTokenException.class);
  }

  @Test
  void shouldMakeNoTokenForADisabledAccount() {
    link(LIN, OWN);
    campus.school().people(YEAR, List.of(Offices.disabled(LIN)));

    assertThatThrownBy(() -> handler.handleRequest(event(Map.of("sub", OWN.subject())), null))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("已停用");
  }

  /** The register has 王小明 in no class any more, with that status. */
  private void leave(StudentStatus status) {
    link(MING, CLOUD);
    Student entry = Records.moved(Records.MING, YEAR, status, Optional.empty());
    campus
        .school()
        .tables()
        .records
        .put(new MemoryTables.RecordAt(MING.school(), entry.key()), entry);
    Person left =
        new Person(
            MING.school(), MING.id(), MING.name(), MING.roles(), MING.email(), Optional.empty());
    campus.school().people(YEAR, List.of(left));
  }

  private void openForLeavers() {
    campus.settings(
        SchoolBuilder.anEmptySchool()
            .withWindows(
                Map.of(
                    WindowKey.of(WindowKind.LEAVERS_COPY, Semester.SECOND),
                    Window.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "DECEASED"})
  void shouldMakeNoTokenForWhoeverIsOnlyInNoClass(StudentStatus status) {
    leave(status);
    openForLeavers();

    assertThatThrownBy(() -> answer(sample()))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("不在任何班級");
  }

  @Test
  void shouldSayThatAStudentHasLeftWhileLeaversMayFetchTheirCopies() throws IOException {
    leave(StudentStatus.GRADUATED);
    openForLeavers();

    Map<?, ?> details = at(answer(sample()), "response", "claimsAndScopeOverrideDetails");

    assertThat(at(details, "accessTokenGeneration").get("claimsToAddOrOverride"))
        .isEqualTo(
            Map.of(
                "school", MING.school().text(),
                "person", MING.id().text(),
                "kind", "leaver",
                "name", MING.name()));
    campus.pass(Duration.ofDays(20));
    assertThatThrownBy(() -> answer(sample()))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("請於學校公告的期間登入下載個人學習歷程");
  }

  @Test
  void shouldMakeNoTokenForAStudentWhoHasLeft() {
    leave(StudentStatus.TRANSFERRED);

    assertThatThrownBy(
            () ->
                handler.handleRequest(
                    event(federated("[" + identity("EducationCloud") + "]")), null))
        .isInstanceOf(NoTokenException.class)
        .hasMessageContaining("您已離校");
  }
}
