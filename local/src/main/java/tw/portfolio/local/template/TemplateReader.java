package tw.portfolio.local.template;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a template as CloudFormation and SAM would for the stack {@value #STACK} in the account
 * {@value #ACCOUNT}.
 */
public final class TemplateReader {
  static final String STACK = "portfolio-local";
  static final String ACCOUNT = "000000000000";
  static final String REGION = "us-east-1";

  private static final Set<String> TOP =
      Set.of(
          "AWSTemplateFormatVersion",
          "Transform",
          "Description",
          "Metadata",
          "Parameters",
          // Regions and parameters that AWS would fail on: nothing here would.
          "Rules",
          "Mappings",
          "Conditions",
          "Globals",
          "Resources",
          "Outputs");

  // Kinds that guard, watch or record in the cloud and have no part in what a function does.
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "AWS::Logs::",
          "AWS::CloudWatch::",
          "AWS::IAM::",
          "AWS::SES::",
          "AWS::SNS::",
          "AWS::KMS::Key",
          "AWS::KMS::Alias",
          "AWS::S3::BucketPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::SecretsManager::",
          "AWS::Backup::",
          "AWS::GuardDuty::",
          "AWS::Events::Rule",
          "AWS::Lambda::Permission",
          "AWS::Scheduler::Schedule",
          "AWS::WAFv2::",
          "AWS::CloudFront::",
          "AWS::Cognito::");

  private final Map<String, String> parameters;
  private final Map<String, String> usual;
  private final URI queues;

  /**
   * @param parameters values of the template's parameters, each of which it must have
   * @param usual values for parameters of these names where none is given; then defaults hold
   * @param queues where queues answer, from which their URLs are made
   */
  public TemplateReader(Map<String, String> parameters, Map<String, String> usual, URI queues) {
    this.parameters = Map.copyOf(parameters);
    this.usual = Map.copyOf(usual);
    this.queues = queues;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws TemplateException if it says what cannot be run here
   */
  public Template read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    }
  }

  /**
   * Reads a template's text.
   *
   * @throws TemplateException if it says what cannot be run here
   */
  public Template read(Reader reader) {
    Map<?, ?> tree = TemplateYaml.load(reader);
    Names pseudo = Names.of(pseudo());
    Section unnamed = new Section("(top)", tree, new Resolver(pseudo)).knowing(TOP);
    Names known =
        pseudo
            .with(parameterValues(unnamed.rawSection("Parameters")))
            .withMappingsAndConditions(map(unnamed, "Mappings"), map(unnamed, "Conditions"));
    List<String> ids = existing(new Section("(top)", tree, new Resolver(known)));
    Names all = resources(unnamed, known, ids);
    return assemble(new Section("(top)", tree, new Resolver(all)), ids);
  }

  private static Map<?, ?> map(Section top, String key) {
    return top.raw(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The resources whose conditions hold. */
  private static List<String> existing(Section top) {
    Section resources = top.rawSection("Resources");
    return resources.keys().stream()
        .filter(id -> resources.rawSection(id).holds("Condition"))
        .toList();
  }

  private Template assemble(Section top, List<String> ids) {
    Section resources = top.rawSection("Resources");
    Section globals = top.rawSection("Globals").knowing(Set.of("Function", "HttpApi"));
    ApiReader api = new ApiReader(globals.rawSection("HttpApi"));
    FunctionReader function = new FunctionReader(globals.rawSection("Function"));
    Map<String, List<Trigger.Route>> routes = routes(resources, ids, api.byDefault());
    StorageReader storage = new StorageReader();
    List<HttpApi> apis = new ArrayList<>();
    List<Function> functions = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Bucket> buckets = new ArrayList<>();
    List<Queue> queueList = new ArrayList<>();
    for (String id : ids) {
      Section resource = resources.rawSection(id);
      Section properties = resource.rawSection("Properties");
      switch (resource.text("Type")) {
        case "AWS::Serverless::HttpApi" -> apis.add(api.read(id, properties));
        case "AWS::Serverless::Function" ->
            functions.add(function.read(id, properties, routes.getOrDefault(id, List.of())));
        case "AWS::DynamoDB::Table" ->
            tables.add(storage.table(id, physicalName(id, properties, "TableName"), properties));
        case "AWS::S3::Bucket" ->
            buckets.add(storage.bucket(id, bucketName(id, properties), properties));
        case "AWS::SQS::Queue" ->
            queueList.add(storage.queue(id, physicalName(id, properties, "QueueName"), properties));
        default -> checkWithoutEffect(resource);
      }
    }
    if (apis.size() > 1) {
      throw new TemplateException("Resources", "the local system runs one HTTP API, not several");
    }
    return new Template(
        apis.stream().findFirst(),
        functions,
        tables,
        buckets,
        queueList,
        signIn(resources, ids),
        pageHeaders(resources, ids));
  }

  private static Map<String, String> pageHeaders(Section resources, List<String> ids) {
    return ofType(resources, ids, "AWS::CloudFront::ResponseHeadersPolicy")
        .findFirst()
        .map(id -> PageHeadersReader.read(resources.rawSection(id).rawSection("Properties")))
        .orElse(Map.of());
  }

  private static Optional<SignInClient> signIn(Section resources, List<String> ids) {
    SignInReader reader =
        new SignInReader(ofType(resources, ids, "AWS::Serverless::Function").toList());
    return ofType(resources, ids, "AWS::Cognito::UserPoolClient")
        .findFirst()
        .flatMap(
            client ->
                ofType(resources, ids, "AWS::Cognito::UserPool")
                    .findFirst()
                    .map(
                        pool ->
                            reader.read(
                                resources.rawSection(pool).rawSection("Properties"),
                                resources.rawSection(client).rawSection("Properties"))));
  }

  private static Map<String, List<Trigger.Route>> routes(
      Section resources, List<String> ids, Optional<String> defaultAuthorizer) {
    RouteReader reader =
        new RouteReader(
            defaultAuthorizer, ofType(resources, ids, "AWS::Serverless::Function").toList());
    Map<String, List<Trigger.Route>> routes = new LinkedHashMap<>();
    ofType(resources, ids, "AWS::Serverless::HttpApi")
        .map(id -> resources.rawSection(id).rawSection("Properties").rawSection("DefinitionBody"))
        .forEach(body -> routes.putAll(reader.read(body)));
    return routes;
  }

  private static Stream<String> ofType(Section resources, List<String> ids, String type) {
    return ids.stream().filter(id -> resources.rawSection(id).text("Type").equals(type));
  }

  private static void checkWithoutEffect(Section resource) {
    String type = resource.text("Type");
    if (WITHOUT_EFFECT.stream().noneMatch(type::startsWith)) {
      throw new TemplateException(resource.place(), "the local system does not run " + type);
    }
  }

  private Map<String, String> parameterValues(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : section.keys()) {
      String value =
          Optional.ofNullable(parameters.get(name))
              .or(() -> Optional.ofNullable(usual.get(name)))
              .or(() -> section.rawSection(name).find("Default"))
              .orElseThrow(
                  () -> new TemplateException("Parameters." + name, "has no value and no default"));
      values.put(name, value);
    }
    for (String given : parameters.keySet()) {
      if (!section.has(given)) {
        throw new TemplateException("Parameters", "there is no parameter " + given);
      }
    }
    return values;
  }

  /** What each resource's references stand for, besides what is known. */
  private Names resources(Section top, Names known, List<String> ids) {
    Resolver soFar = new Resolver(known);
    Section all = top.rawSection("Resources");
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> elsewhere = new LinkedHashSet<>();
    for (String id : ids) {
      Section resource =
          new Section("Resources." + id, all.raw(id), soFar)
              .knowing(
                  Set.of(
                      "Type",
                      "Properties",
                      "Condition",
                      "DependsOn",
                      "Metadata",
                      "DeletionPolicy",
                      "UpdateReplacePolicy"));
      Section properties = resource.rawSection("Properties");
      switch (resource.text("Type")) {
        case "AWS::DynamoDB::Table" -> {
          String name = physicalName(id, properties, "TableName");
          found.put(id, name);
          found.put(id + ".Arn", arn("dynamodb", "table/" + name));
        }
        case "AWS::S3::Bucket" -> {
          String name = bucketName(id, properties);
          found.put(id, name);
          found.put(id + ".Arn", "arn:aws:s3:::" + name);
        }
        case "AWS::SQS::Queue" -> {
          String name = physicalName(id, properties, "QueueName");
          found.put(id, queues.resolve("/" + ACCOUNT + "/" + name).toString());
          found.put(id + ".QueueName", name);
          found.put(id + ".QueueUrl", found.get(id));
          found.put(id + ".Arn", StorageReader.queueArn(name));
        }
        case "AWS::Serverless::Function" -> {
          found.put(id, STACK + "-" + id);
          found.put(id + ".Arn", arn("lambda", "function:" + STACK + "-" + id));
          found.put(id + ".Alias", aliasArn(id));
        }
        default -> {
          found.put(id, STACK + "-" + id);
          elsewhere.add(id);
        }
      }
    }
    return known.with(found).withElsewhere(elsewhere);
  }

  private static String physicalName(String id, Section properties, String key) {
    return properties.find(key).orElse(STACK + "-" + id);
  }

  private static String bucketName(String id, Section properties) {
    return properties
        .find("BucketName")
        .orElse(STACK + "-" + id.toLowerCase(java.util.Locale.ROOT));
  }

  /** What SAM calls a function's {@code Alias}: the version that is published last. */
  static String aliasArn(String function) {
    return arn("lambda", "function:" + STACK + "-" + function + ":live");
  }

  private static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }

  private static Map<String, String> pseudo() {
    return Map.of(
        "AWS::StackName", STACK,
        "AWS::AccountId", ACCOUNT,
        "AWS::Region", REGION,
        "AWS::Partition", "aws",
        "AWS::URLSuffix", "amazonaws.com");
  }
}
