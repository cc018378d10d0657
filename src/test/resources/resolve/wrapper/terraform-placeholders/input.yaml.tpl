openapi: 3.0.1
info:
  title: ${upper(name)}
  version: "1"
  description: "say $${stageVariables.x} 100%%{literal}"
paths: {}
x:
  uri: arn:aws:apigateway:${region}:lambda:path/${lambda_arn}
  timeout: ${timeout}
  unknown: ${nobody}
  list: [${roles}, ${more}]
  json: ${jsonencode(tags)}
  call: ${jsonencode({"a": "}"})}
  ${auth}: {type: apiKey}
  pick: ${name == "orders" ? "a" : "b"}
