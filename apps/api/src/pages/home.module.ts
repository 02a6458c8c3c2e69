import { Module } from '@nestjs/common';
import { HomeController } from './home.controller.ts';

/** The plain start page. */
@Module({ controllers: [HomeController] })
export class HomeModule {}
