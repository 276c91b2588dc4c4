#!/usr/bin/env python3
"""Prints, as JSON, what SAM makes of a template: what CloudFormation gets of it.

    pip install aws-sam-translator
    python3 packages/translate.py template.yaml > translated.json

What CloudFormation itself gives back of a stack has question marks for every Chinese character; this has not.
"""
import json
import os
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

BASIC = "AWSLambdaBasicExecutionRole"
POLICIES = {BASIC: "arn:aws:iam::aws:policy/service-role/" + BASIC}

# The translator asks for a region and reaches none.
os.environ.setdefault("AWS_DEFAULT_REGION", "ap-northeast-1")

with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())

# A package that is not uploaded yet: the translator wants it to be somewhere.
for resource in template["Resources"].values():
    code = resource.get("Properties", {}).get("CodeUri")
    if isinstance(code, str) and not code.startswith("s3://"):
        resource["Properties"]["CodeUri"] = "s3://not-uploaded/" + os.path.basename(os.path.dirname(code))

json.dump(Translator(POLICIES, Parser()).translate(template, {}), sys.stdout, ensure_ascii=False, indent=2)
