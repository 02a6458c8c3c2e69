import { Module } from '@nestjs/common';
import { EmbedSessionsController } from './embed-sessions.controller.ts';
import { OwnSessionController } from './own-session.controller.ts';
import { SignInController } from './sign-in.controller.ts';

@Module({ controllers: [EmbedSessionsController, OwnSessionController, SignInController] })
export class SessionsModule {}
