// fires: pure-code-imports-no-package
import { Injectable } from '@nestjs/common';

export const decorate = Injectable;
