package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in front of pages and API, and what a browser may do with the pages. */
class PagesFrontTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final JsonNode FRONT = properties("Distribution").path("DistributionConfig");
  private static final JsonNode PAGES = FRONT.path("DefaultCacheBehavior");
  private static final JsonNode API = FRONT.at("/CacheBehaviors/0");
  private static final JsonNode HEADERS =
      properties("PagesHeaders").path("ResponseHeadersPolicyConfig");

  /** What something is called, which may be what a resource is called. */
  private static final Set<String> SAID_OF_ITSELF = Set.of("Type", "ProviderName", "MetricName");

  private static JsonNode properties(String resource) {
    return TEMPLATE.json().at("/Resources/" + resource + "/Properties");
  }

  private static JsonNode origin(String id) {
    return StackRulesTest.elements(FRONT.path("Origins"))
        .filter(origin -> origin.path("Id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A circle of resources is what CloudFormation refuses, late and without a hint. */
  @Test
  void shouldHaveNoResourceThatWaitsForItself() {
    Map<String, Set<String>> needed = new TreeMap<>();
    TEMPLATE
        .json()
        .path("Resources")
        .properties()
        .forEach(it -> needed.put(it.getKey(), needed(it.getValue())));
    // What SAM makes: an API has its authorizer from the globals, and each function theirs.
    needed.get("Api").addAll(needed(TEMPLATE.json().at("/Globals/HttpApi")));
    TEMPLATE
        .functions()
        .keySet()
        .forEach(name -> needed.get(name).addAll(needed(TEMPLATE.json().at("/Globals/Function"))));

    Set<String> standing = new TreeSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Set<String>> resource : needed.entrySet()) {
        if (!standing.contains(resource.getKey()) && standing.containsAll(resource.getValue())) {
          standing.add(resource.getKey());
          more = true;
        }
      }
    }
    assertThat(needed.keySet()).containsExactlyInAnyOrderElementsOf(standing);
    assertThat(needed.get("Distribution")).contains("Api", "Pages");
  }

  /** The resources that something names, by !Ref, !GetAtt or in the text of a !Sub. */
  private static Set<String> needed(JsonNode tree) {
    Set<String> names = new TreeSet<>();
    if (tree.isTextual()) {
      String text = tree.asText();
      names.addAll(
          Stream.concat(
                  Stream.of(text.split("[.]", 2)[0]),
                  Arrays.stream(text.split("\\$\\{", -1))
                      .skip(1)
                      .map(rest -> rest.split("[.}]", 2)[0]))
              .filter(name -> TEMPLATE.json().path("Resources").has(name))
              .toList());
    }
    tree.properties().stream()
        .filter(property -> !SAID_OF_ITSELF.contains(property.getKey()))
        .forEach(property -> names.addAll(needed(property.getValue())));
    if (tree.isArray()) {
      tree.forEach(element -> names.addAll(needed(element)));
    }
    return names;
  }

  @Test
  void shouldSendWhatBeginsWithApiToTheApiAndNothingElse() {
    assertThat(FRONT.path("CacheBehaviors")).hasSize(1);
    assertThat(API.path("PathPattern").asText()).isEqualTo("/api/*");
    assertThat(API.path("TargetOriginId").asText()).isEqualTo("api");
    assertThat(properties("Api").path("StageName").asText())
        .as("so that no path has to be rewritten")
        .isEqualTo("api");
    assertThat(origin("api").path("DomainName").asText()).startsWith("${Api}.execute-api.");
    assertThat(origin("api").at("/CustomOriginConfig/OriginProtocolPolicy").asText())
        .isEqualTo("https-only");
    assertThat(properties("Api").has("CorsConfiguration")).as("one host, no CORS").isFalse();
  }

  /** AWS's own policies, by their numbers: CachingDisabled and AllViewerExceptHostHeader. */
  @Test
  void shouldKeepNoAnswerOfTheApiAndSendEveryHeaderOn() {
    assertThat(API.path("CachePolicyId").asText())
        .isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
    assertThat(API.path("OriginRequestPolicyId").asText())
        .isEqualTo("b689b0a8-53d0-40ab-baf2-68738e2966ac");
    assertThat(API.path("AllowedMethods")).hasSize(7);
    assertThat(API.path("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
    assertThat(API.has("ResponseHeadersPolicyId"))
        .as("each answer says what may be done with it")
        .isFalse();
  }

  /** A refusal is one person's: CloudFront would give it to everybody for ten seconds. */
  @Test
  void shouldKeepNoRefusalAndReplaceNone() {
    assertThat(FRONT.path("CustomErrorResponses"))
        .extracting(response -> response.path("ErrorCode").asInt())
        .contains(400, 403, 404, 405, 414, 500, 501, 502, 503, 504);
    assertThat(FRONT.path("CustomErrorResponses"))
        .allSatisfy(
            response -> {
              assertThat(response.path("ErrorCachingMinTTL").asInt(-1)).isZero();
              assertThat(response).hasSize(2);
            });
  }

  @Test
  void shouldSpeakTodaysProtocolsAndCompress() {
    assertThat(FRONT.path("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(FRONT.path("IPV6Enabled").asBoolean()).isTrue();
    // An !If is the list of its condition and its two branches.
    JsonNode certificate = FRONT.path("ViewerCertificate");
    assertThat(certificate.path(0).asText()).isEqualTo("OwnDomain");
    assertThat(certificate.at("/1/MinimumProtocolVersion").asText()).isEqualTo("TLSv1.2_2021");
    assertThat(PAGES.path("Compress").asBoolean()).isTrue();
    assertThat(PAGES.path("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
    JsonNode kept = properties("PagesCache").path("CachePolicyConfig");
    assertThat(kept.path("MinTTL").asInt(-1)).as("the first page is never kept").isZero();
    assertThat(kept.path("MaxTTL").asInt()).as("hashed names are, for a year").isEqualTo(31536000);
    assertThat(kept.toString())
        .contains("\"EnableAcceptEncodingBrotli\":true", "\"EnableAcceptEncodingGzip\":true");
  }

  @Test
  void shouldLetNobodyButTheDistributionReadThePages() {
    assertThat(origin("pages").path("OriginAccessControlId").asText()).isEqualTo("PagesAccess.Id");
    JsonNode access = properties("PagesAccess").path("OriginAccessControlConfig");
    assertThat(access.path("SigningBehavior").asText()).isEqualTo("always");
    assertThat(StackRulesTest.elements(properties("PagesPolicy").at("/PolicyDocument/Statement")))
        .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.at("/Principal/Service").asText())
                  .isEqualTo("cloudfront.amazonaws.com");
              assertThat(reading.path("Action").asText()).isEqualTo("s3:GetObject");
              assertThat(reading.at("/Condition/StringEquals/AWS:SourceArn").asText())
                  .endsWith(":distribution/${Distribution}");
            });
  }

  @Test
  void shouldLetABrowserDoWithThePagesWhatTheyNeedAndNoMore() {
    JsonNode security = HEADERS.path("SecurityHeadersConfig");
    JsonNode policy = security.at("/ContentSecurityPolicy/ContentSecurityPolicy/0");
    Map<String, String> directives = new TreeMap<>();
    for (String directive : policy.asText().strip().split("; ?", -1)) {
      String[] both = directive.split(" ", 2);
      directives.put(both[0], both[1]);
    }

    assertThat(directives)
        .containsEntry("default-src", "'none'")
        .containsEntry("script-src", "'self'")
        .containsEntry("style-src", "'self'")
        .containsEntry("connect-src", "'self' ${SignIn} ${Uploads} ${Imports}")
        .containsEntry("frame-ancestors", "'none'")
        .containsEntry("base-uri", "'none'")
        .containsEntry("form-action", "'none'");
    assertThat(directives.values())
        .noneMatch(sources -> sources.contains("unsafe") || sources.contains("*"));
    JsonNode hosts = security.at("/ContentSecurityPolicy/ContentSecurityPolicy/1");
    assertThat(hosts.path("Uploads").asText())
        .isEqualTo("https://" + properties("Files").path("BucketName").asText() + S3);
    assertThat(hosts.path("Imports").asText())
        .isEqualTo("https://" + properties("ImportFiles").path("BucketName").asText() + S3);
    assertThat(hosts.path("SignIn")).isEqualTo(TEMPLATE.json().at("/Outputs/SignIn/Value"));
    assertThat(security.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt())
        .isGreaterThanOrEqualTo(31536000);
    assertThat(security.at("/ReferrerPolicy/ReferrerPolicy").asText()).isEqualTo("no-referrer");
    assertThat(security.path("ContentTypeOptions").path("Override").asBoolean()).isTrue();
    assertThat(HEADERS.at("/CustomHeadersConfig/Items").toString())
        .contains("permissions-policy", "geolocation=()");
    assertThat(PAGES.path("ResponseHeadersPolicyId").asText()).isEqualTo("PagesHeaders");
  }

  private static final String S3 = ".s3.${AWS::Region}.${AWS::URLSuffix}";

  @Test
  void shouldSendPeopleBackToThePagesAlone() {
    JsonNode client = properties("PoolClient");
    assertThat(client.path("CallbackURLs").toString())
        .isEqualTo(
            "[\"https://${PagesDomain}/signed-in\","
                + "[\"Prod\",\"AWS::NoValue\",\"http://localhost:3000/signed-in\"]]");
    assertThat(client.path("LogoutURLs").toString())
        .isEqualTo("[\"https://${PagesDomain}/signed-out\"]");
  }

  /** The function itself, by Node.js, whose language it is written in. */
  @Test
  void shouldShowTheFirstPageForEveryScreenAndFilesAsTheyAre() throws Exception {
    assertThat(PAGES.at("/FunctionAssociations/0/FunctionARN").asText())
        .isEqualTo("PagesPaths.FunctionARN");
    assertThat(properties("PagesPaths").at("/FunctionConfig/Runtime").asText())
        .isEqualTo("cloudfront-js-2.0");
    assumeTrue(there("node"), "Node.js is not here");
    List<String> asked =
        List.of("/", "/work/115-1", "/help/student", "/index.html", "/assets/a-1f.js", "/a.svg");
    String program =
        properties("PagesPaths").path("FunctionCode").asText()
            + "for (var uri of process.argv.slice(1)) {"
            + "  console.log(handler({request: {uri: uri, method: 'GET'}}).uri); }";

    Process node =
        new ProcessBuilder(
                Stream.concat(Stream.of("node", "-e", program, "--"), asked.stream()).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .containsExactly(
            "/index.html",
            "/index.html",
            "/index.html",
            "/index.html",
            "/assets/a-1f.js",
            "/a.svg");
  }

  private static boolean there(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
